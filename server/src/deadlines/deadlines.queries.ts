import type { Words } from '#domain/consultations/words.ts'
import type { JournalEntry } from '#domain/sop/journal.ts'
import type { DeadlineCache } from '#server/consultations/index.ts'
import type { Db } from '#server/platform/database.ts'

/** A ticket with what its deadlines are counted from, and what is kept of them. */
export interface CountedRow extends Pick<Words, 'urgency' | 'impact' | 'category'> {
  id: string
  formId: string
  number: string
  name: string
  priority: DeadlineCache['priority']
  tableVersion: number
  calendarVersion: number
  openedAt: Date
  firstReplyDueAt: Date
  dueAt: Date
  entries: JournalEntry[]
}

const counted = (
  db: Db,
) => db`select t.id, t.consultation_id as "formId", n.printed as number, c.name, t.priority,
    t.table_version as "tableVersion", t.calendar_version as "calendarVersion", t.opened_at as "openedAt",
    t.first_reply_due_at as "firstReplyDueAt", t.due_at as "dueAt", c.urgency, c.impact, c.category,
    (select coalesce(json_agg(json_build_object('id', j.id, 'what', j.what, 'happenedAt', j.happened_at,
        'detail', j.detail) order by j.position), '[]')
      from journal j where j.office_id = t.office_id and j.consultation_id = t.consultation_id
        and j.what not in ('words_saved', 'handed_on', 'deviation_explained', 'corrected')) as entries
  from tickets t
    join consultations c on c.office_id = t.office_id and c.id = t.consultation_id
    join numbers n on n.office_id = t.office_id and n.kind = 'ticket' and n.consultation_id = t.consultation_id`

/** Holds every living ticket of the office until the transaction ends: what is counted next is what stands. */
export async function lockLiving(db: Db): Promise<void> {
  await db`select 1 from tickets where office_id = current_office() and state in ('open', 'answered', 'informed')
    order by id for update`
}

/** Those that are neither closed nor withdrawn, the nearest deadline first. */
export function listLiving(db: Db): Promise<CountedRow[]> {
  return db<CountedRow[]>`${counted(db)} where t.office_id = current_office()
    and t.state in ('open', 'answered', 'informed') order by t.due_at, t.id`
}

export async function findCounted(db: Db, ticketId: string): Promise<CountedRow | null> {
  const [row] = await db<
    CountedRow[]
  >`${counted(db)} where t.office_id = current_office() and t.id = ${ticketId}`
  return row ?? null
}

/** Writes what was counted, all of it in one statement. */
export async function saveCounted(db: Db, rows: readonly (DeadlineCache & { id: string })[]): Promise<void> {
  if (rows.length === 0) return
  const sent = db.json(rows as unknown as Parameters<typeof db.json>[0])
  await db`update tickets t set priority = s.priority, grade = s.grade, stage_ends_at = s."stageEndsAt",
      first_reply_due_at = s."firstReplyDueAt", due_at = s."dueAt", half_due_at = s."halfDueAt",
      three_quarters_due_at = s."threeQuartersDueAt", first_replied_at = s."firstRepliedAt",
      table_version = s."tableVersion", calendar_version = s."calendarVersion"
    from jsonb_to_recordset(${sent}) as s(id uuid, priority text, grade text, "stageEndsAt" timestamptz,
      "firstReplyDueAt" timestamptz, "dueAt" timestamptz, "halfDueAt" timestamptz, "threeQuartersDueAt" timestamptz,
      "firstRepliedAt" timestamptz, "tableVersion" integer, "calendarVersion" integer)
    where t.office_id = current_office() and t.id = s.id`
}
