import { workingDays } from '../working-days.ts'

const day = 24 * 3_600_000

/** The moments of `many` calls in their order, over `years` up to `until`: on working days, in working hours. */
export function* manyMoments(many: number, years: number, until: number): Generator<number> {
  const dates = workingDays(new Date(until), Math.round(years * 365))
  const open = dates.map((date) => date.getTime() + 7.5 * 3_600_000)
  const lengths = open.map((from) => Math.max(0, Math.min(8.3 * 3_600_000, until - from)))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let made = 0
  let before = 0
  for (const [place, from] of open.entries()) {
    const length = lengths[place] ?? 0
    before += length
    const upTo = place === open.length - 1 ? many : Math.round((many * before) / whole)
    const today = upTo - made
    for (let call = 0; call < today; call++) yield Math.floor(from + (length * (call + 0.5)) / today)
    made = upTo
  }
  if (made < many) throw new Error(`no working day in ${(years * 365 * day) / day} days`)
}
