import type { NumberKind } from '#domain/consultations/numbers.ts'
import type { Db } from '#server/platform/database.ts'

/**
 * True when a number that was given looks like one that is still to come: of this year and beyond the last sequence, or
 * of a later year. `sequence` and `year` name the groups of the pattern that hold them.
 */
export async function findsComingNumber(
  db: Db,
  kind: NumberKind,
  { pattern, sequence, year }: { pattern: string; sequence: number; year: number },
  thisYear: number,
): Promise<boolean> {
  const [row] = await db<{ found: boolean }[]>`select exists (
    select from (
      select found[${sequence}::int]::numeric as sequence, found[${year}::int]::numeric as year
      from numbers, regexp_match(printed, ${pattern}) as found
      where office_id = current_office() and kind = ${kind} and found is not null offset 0) as given
    where year > ${thisYear}::int or (year = ${thisYear}::int and sequence > coalesce((
      select last from number_counters
      where office_id = current_office() and kind = ${kind} and year = ${thisYear}::int), 0))) as found`
  return row?.found ?? false
}
