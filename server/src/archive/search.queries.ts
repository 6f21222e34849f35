import type { ArchiveLine } from '#domain/archive/archive.api.ts'
import type { Place } from '#server/platform/cursor.ts'
import type { Db } from '#server/platform/database.ts'

/** What to look for; null leaves a filter out. `before` is where the last page ended. */
export interface ArchiveSearch {
  /** LIKE pattern for numbers and names, already escaped. */
  namePattern: string | null
  /** LIKE pattern for digits of a telephone number. */
  phonePattern: string | null
  /** Words of letters and digits, each to be found from its beginning. */
  terms: string[] | null
  from: Date | null
  before: Date | null
  category: string | null
  after: Place | null
  limit: number
}

type Line = Omit<ArchiveLine, 'consultedAt' | 'archivedAt'> & { consultedAt: Date; archivedAt: Date }

/**
 * The newest forms that fit. They are walked by the index that has their order until enough are found: the planner, who
 * cannot know how many fit, would rather look at all of them and sort.
 */
export async function listArchive(db: Db, search: ArchiveSearch): Promise<Line[]> {
  await db`select set_config('enable_sort', 'off', true)`
  const { namePattern, phonePattern, terms, from, before, category, after, limit } = search
  const anyWords = namePattern !== null
  return db<Line[]>`
    select a.consultation_id as id, a.version, a.form_number as "formNumber", a.ticket_number as "ticketNumber",
      a.consulted_at as "consultedAt", a.archived_at as "archivedAt",
      a.snapshot #>> '{caller,name}' as name, a.snapshot #>> '{caller,institution}' as institution,
      a.snapshot ->> 'category' as category, left(a.snapshot ->> 'problem', 200) as problem,
      (a.snapshot -> 'lateEntry')::boolean as "lateEntry",
      a.snapshot -> 'cancelled' <> 'null'::jsonb as cancelled, a.pdf_file_id is not null as "pdfReady"
    from archived_forms a
    where a.office_id = current_office()
      and not exists (select from archived_forms newer where newer.office_id = a.office_id
        and newer.consultation_id = a.consultation_id and newer.version > a.version)
      ${from ? db`and a.consulted_at >= ${from}` : db``}
      ${before ? db`and a.consulted_at < ${before}` : db``}
      ${category ? db`and a.snapshot ->> 'category' = ${category}` : db``}
      ${after ? db`and (a.consulted_at, a.consultation_id) < (${after.at}, ${after.id}::uuid)` : db``}
      ${
        anyWords
          ? db`and (a.found_by like searchable(${namePattern})
            ${phonePattern ? db`or a.phone_digits like ${phonePattern}` : db``}
            ${terms ? db`or a.words @@ ${allOf(db, terms)}` : db``})`
          : db``
      }
    order by a.consulted_at desc, a.consultation_id desc
    limit ${limit}`
}

/** Each word quoted once its accents are gone: of some letters that makes signs that mean something in a tsquery. */
const allOf = (db: Db, terms: string[]) => db`to_tsquery('simple', (
  select string_agg(quote_literal(searchable(term)) || ':*', ' & ') from unnest(${terms}::text[]) term
  where searchable(term) <> ''))`
