import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Db } from '#server/platform/database.ts'

export type Cell = string | number | boolean | null

/** A row as COPY reads it. Blanks that mean something to COPY are written as it wants them. */
export function line(cells: readonly Cell[]): string {
  let text = cellText(cells[0] ?? null)
  for (let place = 1; place < cells.length; place++) text += `\t${cellText(cells[place] ?? null)}`
  return `${text}\n`
}

const special = /[\\\t\n\r]/g
const written: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function cellText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return special.test(cell) ? cell.replaceAll(special, (sign) => written[sign] ?? sign) : cell
}

/** Appends rows (of `line`) to a table. */
export async function copyInto(db: Db, table: string, columns: string, rows: Uint8Array): Promise<void> {
  if (rows.length === 0) return
  const stream: Writable = await db.unsafe(`copy ${table} (${columns}) from stdin`).writable()
  const done = finished(stream)
  if (!stream.write(rows)) await Promise.race([once(stream, 'drain'), done])
  stream.end()
  await done
}

/** Archived versions wait here for what only the database can make of them: the words by which they are found. */
export async function openShelf(db: Db): Promise<void> {
  await db`create temporary table shelf (office_id uuid, id uuid, consultation_id uuid, version integer,
    corrects_version integer, correction_reason text, form_number text, ticket_number text, consulted_at timestamptz,
    snapshot jsonb, snapshot_sha256 bytea, template_version text, fonts_version text, verification_code text,
    archived_by text, archived_at timestamptz, found_by text, phone_digits text, words text) on commit drop`
}

export async function putFromShelf(db: Db): Promise<void> {
  await db`insert into archived_forms (office_id, id, consultation_id, version, corrects_version, correction_reason,
      form_number, ticket_number, consulted_at, snapshot, snapshot_sha256, template_version, fonts_version,
      verification_code, archived_by, archived_at)
    select office_id, id, consultation_id, version, corrects_version, correction_reason, form_number, ticket_number,
      consulted_at, snapshot, snapshot_sha256, template_version, fonts_version, verification_code, archived_by,
      archived_at from shelf`
  await db`insert into archive_index
    select distinct on (office_id, consultation_id) office_id, consultation_id, version, consulted_at,
      snapshot ->> 'category', searchable(found_by), phone_digits, to_tsvector('simple', searchable(words))
    from shelf order by office_id, consultation_id, version desc`
  await db`truncate shelf`
}

export async function fillTrigrams(db: Db): Promise<void> {
  await db`insert into caller_trigrams (office_id, trigram, caller_id)
    select distinct office_id, unnest(show_trgm(searchable(name || ' ' || institution))), id from callers`
}

export async function fillCounters(db: Db): Promise<void> {
  await db`insert into number_counters (office_id, kind, year, last)
    select office_id, kind, year, max(sequence) from numbers group by office_id, kind, year`
}

export async function refreshStatistics(db: Db): Promise<void> {
  await db`vacuum (analyze)`
}
