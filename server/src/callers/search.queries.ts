import type { Db } from '#server/platform/database.ts'

/** How alike a typed word and a caller's words must be (pg_trgm's word similarity, 0..1) to be offered. */
const leastAlike = 0.25

/** A trigram that more have in common tells little; of those the callers who came last are looked at. */
const mostPerTrigram = 1_500

/** Limited, so that the planner goes by the key for the few that were merged, instead of reading all callers. */
const mergedInto = (db: Db) =>
  db`(select id, merged_into from callers where office_id = current_office() and id = up.merged_into limit 1)`

/**
 * Callers whose name or institution holds these words, also with typing mistakes, the most alike first; one that was
 * merged is found as whom it was merged into. Ranked among the 200 that share most trigrams; whole words count too, so
 * that letters alike within a longer word do not win over a misspelt whole one.
 */
export async function findIdsByWords(db: Db, words: string, limit: number): Promise<string[]> {
  const rows = await db<{ id: string }[]>`with recursive likely as materialized (
      select newest.caller_id as id, count(*) as shared
      from (select unnest(show_trgm(searchable(${words}))) as trigram) as sought, lateral (
        select t.caller_id from caller_trigrams t
        where t.office_id = current_office() and t.trigram = sought.trigram
        order by t.caller_id desc limit ${mostPerTrigram}) as newest
      group by newest.caller_id order by shared desc, newest.caller_id desc limit 200),
    alike as (
      select c.id, c.merged_into, word_similarity(searchable(${words}), searchable(c.name || ' ' || c.institution)) as likeness,
        strict_word_similarity(searchable(${words}), searchable(c.name || ' ' || c.institution)) as whole
      from likely join callers c on c.office_id = current_office() and c.id = likely.id),
    up as (
      select id, merged_into, likeness + whole as rank from alike where likeness >= ${leastAlike}
      union all
      select c.id, c.merged_into, up.rank from up, lateral ${mergedInto(db)} c)
    select id from up where merged_into is null group by id order by max(rank) desc, id limit ${limit}`
  return rows.map(({ id }) => id)
}

/**
 * Callers with a number that begins like this (+62812...), the one who called last first; of so short a beginning that
 * it fits more than 150, any 150.
 */
export const findIdsByNumber = (db: Db, e164Start: string, limit: number): Promise<string[]> =>
  findIdsBetween(db, [e164Start, `${e164Start}:`], limit)

/** Callers with just this number, the one who called last first. */
export const findIdsOfNumber = (db: Db, e164: string, limit: number): Promise<string[]> =>
  findIdsBetween(db, [e164, `${e164}!`], limit)

/** From the first text to before the second, sign by sign. */
async function findIdsBetween(db: Db, [from, to]: [string, string], limit: number): Promise<string[]> {
  const rows = await db<{ id: string }[]>`with recursive likely as materialized (
      select n.caller_id as id, n.last_used_at from caller_numbers n
      where n.office_id = current_office() and n.e164 collate "C" >= ${from}
        and n.e164 collate "C" < ${to}
      order by n.e164 collate "C" limit 150),
    up as (
      select c.id, c.merged_into, likely.last_used_at from likely
        join callers c on c.office_id = current_office() and c.id = likely.id
      union all
      select c.id, c.merged_into, up.last_used_at from up, lateral ${mergedInto(db)} c)
    select id from up where merged_into is null group by id order by max(last_used_at) desc, id limit ${limit}`
  return rows.map(({ id }) => id)
}
