import type { CalendarContents, Closure, Range } from './calendar.ts'
import { offsetMs, type Zone } from './zones.ts'

const minute = 60_000
const dayLength = 1_440 * minute

/** One day: its working ranges as instants (epoch milliseconds), and their sum. */
export interface WorkDay {
  ranges: readonly Range[]
  workedMs: number
}

/** A calendar in a zone, ready to be counted with. Days are numbered from 1 January 1970 of the zone's wall clock. */
export interface Hours {
  zone: Zone
  dayAt(at: number): number
  /** The instant at which a day begins. */
  startOf(day: number): number
  read(day: number): WorkDay
  /** The holiday or closure of a day, or null. */
  closureOf(day: number): Closure | null
  /** Why its hours are other than those of the week, or null. */
  spellOf(day: number): string | null
}

/** YYYY-MM-DD of a numbered day. */
export const nameOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10)
/** The number of a day YYYY-MM-DD. */
export const numberOfDay = (name: string): number => Date.parse(`${name}T00:00:00Z`) / dayLength

/** Reads a calendar for a zone. Days that were looked at are kept: one reading serves many sums. */
export function readHours(calendar: CalendarContents, zone: Zone): Hours {
  const offset = offsetMs(zone)
  const closures = new Map(calendar.closures.map((closure) => [numberOfDay(closure.day), closure]))
  const spells = calendar.spells.map((spell) => ({
    ...spell,
    first: numberOfDay(spell.from),
    last: numberOfDay(spell.to),
  }))
  const known = new Map<number, WorkDay>()
  const startOf = (day: number) => day * dayLength - offset
  const spellAt = (day: number) => spells.find(({ first, last }) => first <= day && day <= last)
  const make = (day: number): WorkDay => {
    if (closures.has(day)) return closed
    // 1 January 1970 was a Thursday.
    const ranges = (spellAt(day)?.week ?? calendar.week)[(day + 4) % 7] ?? []
    const start = startOf(day)
    return {
      ranges: ranges.map(({ from, to }) => ({ from: start + from * minute, to: start + to * minute })),
      workedMs: ranges.reduce((sum, { from, to }) => sum + (to - from) * minute, 0),
    }
  }
  return {
    zone,
    startOf,
    dayAt: (at) => Math.floor((at + offset) / dayLength),
    read(day) {
      const before = known.get(day)
      if (before) return before
      const made = make(day)
      known.set(day, made)
      return made
    },
    closureOf: (day) => closures.get(day) ?? null,
    spellOf: (day) => spellAt(day)?.name ?? null,
  }
}

const closed: WorkDay = { ranges: [], workedMs: 0 }
