import type { Week } from '#domain/calendar/calendar.ts'
import { readRanges, sayRanges } from '#domain/calendar/range-words.ts'

/** A week as it is shown and typed: Monday first, as on a wall; the calendar counts from Sunday. */
export const shownDays = [1, 2, 3, 4, 5, 6, 0] as const

/** A line of hours for each day, Sunday first. */
export type WeekWords = readonly string[]

export const weekInWords = (week: Week): WeekWords => week.map(sayRanges)

/** Whether every line holds hours, and the week holds an hour at all. */
export const hoursAreFine = (words: WeekWords): boolean => {
  const read = words.map(readRanges)
  return read.every((ranges) => ranges !== null) && read.some((ranges) => (ranges?.length ?? 0) > 0)
}

/** What is no hours counts as closed; ask hoursAreFine first. */
export const readWeek = (words: WeekWords): Week => words.map((line) => readRanges(line) ?? [])
