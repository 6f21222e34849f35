import type { JournalEntry } from '#domain/sop/journal.ts'
import type { Db } from '#server/platform/database.ts'

interface JournalRow {
  id: string
  what: string
  happenedAt: Date
  recordedAt: Date
  clock: 'server' | 'browser'
  offsetMs: number | null
  personId: string
  detail: object
}

const columns = (db: Db) => db`id, what, happened_at as "happenedAt", recorded_at as "recordedAt", clock,
  offset_ms as "offsetMs", person_id as "personId", detail`

function toEntry(row: JournalRow): JournalEntry {
  const times = { happenedAt: row.happenedAt.toISOString(), recordedAt: row.recordedAt.toISOString() }
  return { ...row, ...times } as JournalEntry
}

/**
 * What happened to a consultation, in the order in which it was recorded. The saves of words are left out: they are
 * evidence, but move nothing, and a long call has hundreds.
 */
export async function listEntries(db: Db, consultationId: string): Promise<JournalEntry[]> {
  const rows = await db<JournalRow[]>`select ${columns(db)} from journal
    where office_id = current_office() and consultation_id = ${consultationId} and what <> 'words_saved'
    order by position`
  return rows.map(toEntry)
}

/** One entry of a consultation, also a save of words. */
export async function findEntry(db: Db, consultationId: string, id: string): Promise<JournalEntry | null> {
  const [row] = await db<JournalRow[]>`select ${columns(db)} from journal
    where office_id = current_office() and consultation_id = ${consultationId} and id = ${id}`
  return row ? toEntry(row) : null
}

/** Adds entries, in their order; the number of those that were new (an id counts once in a consultation). */
export async function insertEntries(db: Db, consultationId: string, entries: readonly JournalEntry[]) {
  const sent = db.json(entries as unknown as Parameters<typeof db.json>[0])
  const rows =
    await db`insert into journal (office_id, consultation_id, id, what, happened_at, recorded_at, clock,
      offset_ms, person_id, detail)
    select current_office(), ${consultationId}, e.* from jsonb_to_recordset(${sent}) as
      e(id uuid, what text, "happenedAt" timestamptz, "recordedAt" timestamptz, clock text, "offsetMs" integer,
        "personId" text, detail jsonb)
    on conflict do nothing returning position`
  return rows.length
}
