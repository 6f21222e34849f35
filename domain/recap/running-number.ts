/** Column 1 starts again at 1 each month (default) or each year: a setting of the office. */
export type NumberingPeriod = 'month' | 'year'

/** What orders the rows: the call, then the order of the forms within one call. */
export type RecapOrder = { consultedAt: Date; recordedAt: Date; id: string }

/**
 * Order of the recap: by the time of the call, so that a late entry (entri susulan) stands by its own date; forms of
 * one call in the order in which they were begun; ids decide what is left, so the order never changes.
 */
export function byCall(a: RecapOrder, b: RecapOrder): number {
  return (
    a.consultedAt.getTime() - b.consultedAt.getTime() ||
    a.recordedAt.getTime() - b.recordedAt.getTime() ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/**
 * Gives a maker of running numbers for rows handed over in the order of `byCall`.
 * A row hidden by a filter must still be counted: a number belongs to its row, not to the view.
 *
 * @returns a function from the day of the call (`YYYY-MM-DD` in the office's zone) to its number, from 1
 */
export function runningNumbers(period: NumberingPeriod): (callDate: string) => number {
  const length = period === 'month' ? 'YYYY-MM'.length : 'YYYY'.length
  let current = ''
  let last = 0
  return (callDate) => {
    const mine = callDate.slice(0, length)
    last = mine === current ? last + 1 : 1
    current = mine
    return last
  }
}
