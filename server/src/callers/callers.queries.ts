import type { Db } from '#server/platform/database.ts'

export interface CallerRow {
  id: string
  name: string
  institution: string
  address: string
  email: string
  spseRole: string
  mergedInto: string | null
  /** The number used last, E.164. */
  phoneE164: string | null
}

const columns = (db: Db) => db`c.id, c.name, c.institution, c.address, coalesce(c.email, '') as email,
  coalesce(c.spse_role, '') as "spseRole", c.merged_into as "mergedInto",
  (select n.e164 from caller_numbers n where n.office_id = c.office_id and n.caller_id = c.id
    order by n.last_used_at desc, n.e164 limit 1) as "phoneE164"`

export async function findCaller(db: Db, id: string): Promise<CallerRow | null> {
  const [row] = await db<CallerRow[]>`select ${columns(db)} from callers c
    where c.office_id = current_office() and c.id = ${id}`
  return row ?? null
}

/** Locks callers in the order of their ids, so that two merges never wait for each other. */
export const lockCallers = (db: Db, ids: readonly string[]): Promise<CallerRow[]> =>
  db<CallerRow[]>`select ${columns(db)} from callers c
    where c.office_id = current_office() and c.id = any(${ids as string[]}::uuid[]) order by c.id for update of c`

/** The caller as whom this one is found now, through all merges. */
export async function findRootId(db: Db, id: string): Promise<string | null> {
  const [row] = await db<{ id: string }[]>`with recursive up as (
      select id, merged_into from callers where office_id = current_office() and id = ${id}
      union all
      select c.id, c.merged_into from up join callers c on c.office_id = current_office() and c.id = up.merged_into)
    select id from up where merged_into is null`
  return row?.id ?? null
}

/** This caller and all that were merged into it, through all merges. */
export async function listFamily(db: Db, id: string): Promise<string[]> {
  const rows = await db<{ id: string }[]>`with recursive down as (
      select ${id}::uuid as id
      union all
      select c.id from down join callers c on c.office_id = current_office() and c.merged_into = down.id)
    select id from down`
  return rows.map((row) => row.id)
}

/** True when two names may be one person's: the shorter is nearly part of the longer. */
export async function areAlike(db: Db, one: string, other: string): Promise<boolean> {
  const [row] = await db<{ alike: boolean }[]>`select greatest(
    word_similarity(searchable(${one}), searchable(${other})),
    word_similarity(searchable(${other}), searchable(${one}))) >= 0.6 as alike`
  return row?.alike ?? false
}

export interface CallerWords {
  name: string
  institution: string
  address: string
  email: string
  spseRole: string
}

export async function insertCaller(db: Db, id: string, words: CallerWords, at: Date): Promise<void> {
  await db`insert into callers (office_id, id, name, institution, address, email, spse_role, created_at, updated_at)
    values (current_office(), ${id}, ${words.name}, ${words.institution}, ${words.address},
      nullif(${words.email}, ''), nullif(${words.spseRole}, ''), ${at}, ${at})`
}

/** The newest words count; an empty one takes nothing away. */
export async function updateCaller(db: Db, id: string, words: CallerWords, at: Date): Promise<void> {
  await db`update callers set name = coalesce(nullif(${words.name}, ''), name),
      institution = coalesce(nullif(${words.institution}, ''), institution),
      address = coalesce(nullif(${words.address}, ''), address),
      email = coalesce(nullif(${words.email}, ''), email),
      spse_role = coalesce(nullif(${words.spseRole}, ''), spse_role), updated_at = ${at}
    where office_id = current_office() and id = ${id}`
}

export async function updateMergedInto(db: Db, id: string, into: string | null, at: Date): Promise<void> {
  await db`update callers set merged_into = ${into}, updated_at = ${at}
    where office_id = current_office() and id = ${id}`
}

/** Makes the words of a caller findable. */
export async function replaceTrigrams(db: Db, id: string): Promise<void> {
  await db`with new as (
      select distinct unnest(show_trgm(searchable(name || ' ' || institution))) as trigram from callers
      where office_id = current_office() and id = ${id}),
    gone as (
      delete from caller_trigrams where office_id = current_office() and caller_id = ${id}
        and trigram not in (select trigram from new))
    insert into caller_trigrams (office_id, trigram, caller_id)
    select current_office(), trigram, ${id} from new on conflict do nothing`
}

export async function upsertNumber(db: Db, callerId: string, e164: string, at: Date): Promise<void> {
  await db`insert into caller_numbers (office_id, caller_id, e164, last_used_at)
    values (current_office(), ${callerId}, ${e164}, ${at})
    on conflict (office_id, caller_id, e164)
      do update set last_used_at = greatest(caller_numbers.last_used_at, excluded.last_used_at)`
}

/** Whether there is a form of this caller, or of one who was merged into him, of a later moment. */
export async function hasCalledSince(db: Db, id: string, at: Date): Promise<boolean> {
  const family = await listFamily(db, id)
  const [row] = await db<{ called: boolean }[]>`select exists (select from consultations
    where office_id = current_office() and caller_id = any(${family}::uuid[]) and consulted_at > ${at}) as called`
  return row?.called ?? false
}

/** Two first calls of one person at once make one caller: the second waits here. */
export async function lockKnownBy(db: Db, known: string): Promise<void> {
  await db`select pg_advisory_xact_lock(hashtextextended(current_office()::text || ${known}, 0))`
}
