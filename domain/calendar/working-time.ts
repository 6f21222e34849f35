import { z } from 'zod'
import { type Hours, nameOfDay } from './hours.ts'

/** A length of working time, as the table has it: "4 jam kerja", "1 hari kerja". */
export const span = z.strictObject({
  amount: z.int().min(1).max(999),
  unit: z.enum(['minute', 'hour', 'day']),
})
export type Span = z.infer<typeof span>

/**
 * One step of a sum, in its order; instants in epoch milliseconds, days YYYY-MM-DD.
 * worked: this time of a day counted (`spell`: under other hours than the week's) · day: a whole working day counted ·
 * closed: nothing counted on this day (`name` of the holiday; null: no working day of the week) · begins: outside
 * working hours, so the count begins here.
 */
export type SumStep =
  | { what: 'begins'; at: number }
  | { what: 'worked'; from: number; to: number; spell: string | null }
  | { what: 'day'; day: string; spell: string | null }
  | { what: 'closed'; day: string; name: string | null }

type Note = (step: SumStep) => void
const nothing: Note = () => {}
const unitMs = { minute: 60_000, hour: 3_600_000 }
/** Longer than any list of closures goes on: a calendar that has no hours until then has none at all. */
const furthest = 366 * 200

/**
 * The instant at which `ms` of working time have passed since `at` (epoch milliseconds). What ends with the last minute
 * of a day ends then, not on the next morning. Nothing to add: `at` itself. Faults on a calendar without hours.
 */
export function addWorkingTime(hours: Hours, at: number, ms: number, note: Note = nothing): number {
  let left = ms
  if (left <= 0) return at
  const first = hours.dayAt(at)
  for (let day = first; day < first + furthest; day++) {
    const { ranges } = hours.read(day)
    if (ranges.length === 0) note(closedDay(hours, day))
    for (const range of ranges) {
      const from = Math.max(range.from, at)
      const there = range.to - from
      if (there <= 0) continue
      const to = Math.min(range.to, from + left)
      note({ what: 'worked', from, to, spell: hours.spellOf(day) })
      left -= to - from
      if (left === 0) return to
    }
  }
  throw new Error('a calendar without working hours')
}

/** The working time between two instants, milliseconds; 0 when `to` is not after `from`. */
export function workingTimeBetween(hours: Hours, from: number, to: number): number {
  if (to <= from) return 0
  const [first, last] = [hours.dayAt(from), hours.dayAt(to)]
  let sum = 0
  for (let day = first; day <= last; day++) {
    const { ranges, workedMs } = hours.read(day)
    if (day > first && day < last) sum += workedMs
    else for (const range of ranges) sum += Math.max(0, Math.min(range.to, to) - Math.max(range.from, from))
  }
  return sum
}

/** The first working moment at or after `at`. */
export function nextWorkingMoment(hours: Hours, at: number): number {
  const first = hours.dayAt(at)
  for (let day = first; day < first + furthest; day++) {
    const range = hours.read(day).ranges.find(({ to }) => to > at)
    if (range) return Math.max(range.from, at)
  }
  throw new Error('a calendar without working hours')
}

/**
 * The same time of day, `days` working days later (docs/decisions/020): in a break, when work goes on; after the end of
 * a shorter day, its end. What begins outside working hours begins with the next ones.
 */
export function addWorkingDays(hours: Hours, at: number, days: number, note: Note = nothing): number {
  const start = nextWorkingMoment(hours, at)
  if (start > at) note({ what: 'begins', at: start })
  const clock = start - hours.startOf(hours.dayAt(start))
  let day = hours.dayAt(start)
  for (let counted = 0; counted < days; ) {
    day += 1
    if (hours.read(day).workedMs === 0) note(closedDay(hours, day))
    else {
      counted += 1
      note({ what: 'day', day: nameOfDay(day), spell: hours.spellOf(day) })
    }
    if (day > furthest + hours.dayAt(start)) throw new Error('a calendar without working hours')
  }
  const { ranges } = hours.read(day)
  const same = hours.startOf(day) + clock
  const range = ranges.find(({ to }) => to > same)
  return range ? Math.max(range.from, same) : (ranges.at(-1)?.to ?? same)
}

/** When a span that begins at `at` is over; `note` is told each step of the sum. */
export const addSpan = (hours: Hours, at: number, { amount, unit }: Span, note: Note = nothing): number =>
  unit === 'day'
    ? addWorkingDays(hours, at, amount, note)
    : addWorkingTime(hours, at, amount * unitMs[unit], note)

const closedDay = (hours: Hours, day: number): SumStep => ({
  what: 'closed',
  day: nameOfDay(day),
  name: hours.closureOf(day)?.name ?? null,
})
