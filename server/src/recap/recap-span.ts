import { instantOf, monthRange, type Zone } from '#domain/calendar/zones.ts'
import { readMonth } from '#domain/recap/dates.ts'
import type { NumberingPeriod } from '#domain/recap/running-number.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { RecapSpan } from './recap.queries.ts'

/** The month (YYYY-MM) in the office's zone, and from where its numbers are counted. Refuses `month_invalid`. */
export function spanOf(
  month: string,
  office: { timeZone: Zone; recapNumbering: NumberingPeriod },
): RecapSpan {
  const parts = readMonth(month)
  if (!parts) throw new Refusal('month_invalid')
  const { from, before } = monthRange(parts.year, parts.month, office.timeZone)
  const newYear = instantOf({ year: parts.year, month: 1, day: 1 }, office.timeZone)
  return { from, before, countedFrom: office.recapNumbering === 'year' ? newYear : from }
}
