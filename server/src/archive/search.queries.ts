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

/** Of common words the newest of these hold enough for a page; of rarer ones the index knows all. */
const walked = 2_000

/**
 * The newest forms that fit. First the newest of the office are looked at one by one; only where they do not fill the page,
 * all that the index finds are sorted.
 */
export async function listArchive(db: Db, search: ArchiveSearch): Promise<Line[]> {
  const { namePattern, limit } = search
  if (namePattern === null) return linesOf(db, newest(db, search, limit))
  const near = await linesOf(
    db,
    db`select id from (${newest(db, search, walked)}) walked where ${holds(db, search)}
      order by consulted_at desc, id desc limit ${limit}`,
  )
  return near.length === limit ? near : linesOf(db, found(db, search))
}

const newest = (db: Db, { from, before, category, after }: ArchiveSearch, limit: number) => db`
  select i.consultation_id as id, i.consulted_at, i.found_by, i.phone_digits, i.words from archive_index i
  where i.office_id = current_office()
    ${from ? db`and i.consulted_at >= ${from}` : db``} ${before ? db`and i.consulted_at < ${before}` : db``}
    ${category ? db`and i.category = ${category}` : db``}
    ${after ? db`and (i.consulted_at, i.consultation_id) < (${after.at}, ${after.id}::uuid)` : db``}
  order by i.consulted_at desc, i.consultation_id desc limit ${limit}`

const holds = (db: Db, { namePattern, phonePattern, terms }: ArchiveSearch) => db`
  (found_by like searchable(${namePattern})
    ${phonePattern ? db`or phone_digits like ${phonePattern}` : db``}
    ${terms ? db`or words @@ ${allOf(db, terms)}` : db``})`

const found = (
  db: Db,
  { namePattern, phonePattern, terms, from, before, category, after, limit }: ArchiveSearch,
) => db`
  select id from find_in_archive(searchable(${namePattern}), ${phonePattern}, ${terms ? allOf(db, terms) : null},
    ${from}, ${before}, ${category}, ${after?.at ?? null}, ${after?.id ?? null}, ${limit}) id`

/** What a list shows of these forms, in its order. Each is looked up for itself: the planner cannot know how few they are. */
const linesOf = (db: Db, ids: ReturnType<typeof newest>) => db<Line[]>`
  select a.consultation_id as id, a.version, a.form_number as "formNumber", a.ticket_number as "ticketNumber",
    a.consulted_at as "consultedAt", a.archived_at as "archivedAt",
    a.snapshot #>> '{caller,name}' as name, a.snapshot #>> '{caller,institution}' as institution,
    a.snapshot ->> 'category' as category, left(a.snapshot ->> 'problem', 200) as problem,
    (a.snapshot -> 'lateEntry')::boolean as "lateEntry",
    a.snapshot -> 'cancelled' <> 'null'::jsonb as cancelled, a.pdf_file_id is not null as "pdfReady"
  from (${ids}) wanted, lateral (
    select filed.* from archive_index i join archived_forms filed on filed.office_id = i.office_id
        and filed.consultation_id = i.consultation_id and filed.version = i.version
      where i.office_id = current_office() and i.consultation_id = wanted.id limit 1) a
  order by a.consulted_at desc, a.consultation_id desc`

/** Each word quoted once its accents are gone: of some letters that makes signs that mean something in a tsquery. */
const allOf = (db: Db, terms: string[]) => db`to_tsquery('simple', (
  select string_agg(quote_literal(searchable(term)) || ':*', ' & ') from unnest(${terms}::text[]) term
  where searchable(term) <> ''))`
