import type { Db } from '#server/platform/database.ts'

/** How alike a typed word and a caller's words must be (pg_trgm's word similarity, 0..1) to be offered. */
const leastAlike = 0.25

/**
 * Callers whose name or institution holds these words, also with typing mistakes, the most alike first; one that was
 * merged is found as whom it was merged into. Ranked among the 200 that share most trigrams; whole words count too, so
 * that letters alike within a longer word do not win over a misspelt whole one.
 */
export async function findIdsByWords(db: Db, words: string, limit: number): Promise<string[]> {
  const rows = await db<{ id: string }[]>`with recursive likely as materialized (
      select t.caller_id as id, count(*) as shared from caller_trigrams t
      where t.office_id = current_office()
        and t.trigram = any(array(select unnest(show_trgm(searchable(${words})))))
      group by t.caller_id order by shared desc, t.caller_id limit 200),
    alike as (
      select c.id, c.merged_into, word_similarity(searchable(${words}), searchable(c.name || ' ' || c.institution)) as likeness,
        strict_word_similarity(searchable(${words}), searchable(c.name || ' ' || c.institution)) as whole
      from likely join callers c on c.office_id = current_office() and c.id = likely.id),
    up as (
      select id, merged_into, likeness + whole as rank from alike where likeness >= ${leastAlike}
      union all
      select c.id, c.merged_into, up.rank from up
        join callers c on c.office_id = current_office() and c.id = up.merged_into)
    select id from up where merged_into is null group by id order by max(rank) desc, id limit ${limit}`
  return rows.map(({ id }) => id)
}

/** Callers with a number that begins like this (+62812...), the one who called last first. */
export async function findIdsByNumber(db: Db, e164Start: string, limit: number): Promise<string[]> {
  const rows = await db<{ id: string }[]>`with recursive up as (
      select c.id, c.merged_into, n.last_used_at from caller_numbers n
        join callers c on c.office_id = n.office_id and c.id = n.caller_id
      where n.office_id = current_office() and n.e164 collate "C" >= ${e164Start}
        and n.e164 collate "C" < ${`${e164Start}:`}
      union all
      select c.id, c.merged_into, up.last_used_at from up
        join callers c on c.office_id = current_office() and c.id = up.merged_into)
    select id from up where merged_into is null group by id order by max(last_used_at) desc, id limit ${limit}`
  return rows.map(({ id }) => id)
}
