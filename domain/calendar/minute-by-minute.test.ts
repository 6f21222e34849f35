import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarContents, Range, Week } from './calendar.ts'
import { readHours } from './hours.ts'
import { addWorkingDays, addWorkingTime, workingTimeBetween } from './working-time.ts'
import { type Zone, zones } from './zones.ts'

// The slow way: every minute of the calendar is looked at, one after the other. It shares no code with the quick one.

const minute = 60_000
const around = Date.parse('2026-12-20T00:00:00Z')
const ahead = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const

/** Every minute from the first day on, day after day: whether the office works in it. Days are written out when reached. */
function minutesOf(calendar: CalendarContents, zone: Zone) {
  const begin = around - ahead[zone] * 60 * minute
  const days: Uint8Array[] = []
  const dayOf = (place: number): Uint8Array => {
    const known = days[place]
    if (known) return known
    const date = new Date(around + place * 86_400_000)
    const name = date.toISOString().slice(0, 10)
    const spell = calendar.spells.find(({ from, to }) => from <= name && name <= to)
    const ranges = calendar.closures.some(({ day }) => day === name)
      ? []
      : ((spell?.week ?? calendar.week)[date.getUTCDay()] ?? [])
    const works = new Uint8Array(1_440)
    for (const { from, to } of ranges) works.fill(1, from, to)
    days[place] = works
    return works
  }
  const worksIn = (count: number) => dayOf(Math.floor(count / 1_440))[count % 1_440] === 1
  const countOf = (at: number) => (at - begin) / minute
  const instantOf = (count: number) => begin + count * minute
  return { worksIn, countOf, instantOf }
}
type Minutes = ReturnType<typeof minutesOf>

function slowAdd({ worksIn, countOf, instantOf }: Minutes, at: number, minutes: number): number {
  let now = countOf(at)
  for (let left = minutes; left > 0; now++) if (worksIn(now)) left -= 1
  return instantOf(now)
}

function slowBetween({ worksIn, countOf }: Minutes, from: number, to: number): number {
  let sum = 0
  for (let now = countOf(from); now < countOf(to); now++) if (worksIn(now)) sum += 1
  return sum * minute
}

/** Goes on to the n-th other day that has hours, then to the first minute of it that is not before the clock's time. */
function slowDays({ worksIn, countOf, instantOf }: Minutes, at: number, days: number): number {
  let now = countOf(at)
  while (!worksIn(now)) now += 1
  const clock = now % 1_440
  let counted = 0
  let lastDay = Math.floor(now / 1_440)
  for (; counted < days; now++) {
    if (Math.floor(now / 1_440) === lastDay || !worksIn(now)) continue
    counted += 1
    lastDay = Math.floor(now / 1_440)
  }
  let end = 0
  for (let one = lastDay * 1_440; one < (lastDay + 1) * 1_440; one++) {
    if (worksIn(one) && one % 1_440 >= clock) return instantOf(one)
    if (worksIn(one)) end = one + 1
  }
  return instantOf(end)
}

const hours = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1_440 }), fc.constantFrom(0, 450, 720, 780, 960, 1_440)), {
    maxLength: 6,
  })
  .map((times): Range[] => {
    const sorted = times.toSorted((one, other) => one - other)
    return sorted.flatMap((from, place) => {
      const to = sorted[place + 1]
      return place % 2 === 0 && to !== undefined ? [{ from, to }] : []
    })
  })
const days = fc.array(hours, { minLength: 7, maxLength: 7 })
const works = (week: Week) => week.some((ranges) => ranges.length > 0)
const dayNear = fc.integer({ min: 0, max: 24 })
const name = (place: number) => new Date(around + place * 86_400_000).toISOString().slice(0, 10)

/** Any week with an hour in it, other hours for some days, and closed days, around the end of a year. */
const calendars = fc
  .record({
    week: days.filter(works),
    spell: fc.option(fc.tuple(dayNear, fc.nat(10), days)),
    closed: fc.uniqueArray(dayNear, { maxLength: 8 }),
  })
  .map(
    ({ week, spell, closed }): CalendarContents => ({
      week,
      spells: spell
        ? [{ name: 'Ramadan', from: name(spell[0]), to: name(spell[0] + spell[1]), week: spell[2] }]
        : [],
      closures: closed.map((place) => ({ day: name(place), name: 'Libur', kind: 'holiday' })),
      provisionalYears: [],
    }),
  )
const instants = fc.integer({ min: 1_440, max: 16 * 1_440 }).map((count) => around + count * minute)

test('the working time is that of going through it minute by minute, on 10,000 random calendars', () => {
  let counted = 0
  fc.assert(
    fc.property(
      calendars,
      fc.constantFrom(...zones),
      instants,
      fc.nat(1_200),
      fc.integer({ min: 1, max: 3 }),
      (calendar, zone, at, count, days) => {
        const quick = readHours(calendar, zone)
        const slow = minutesOf(calendar, zone)
        const end = addWorkingTime(quick, at, count * minute)
        expect(end).toBe(slowAdd(slow, at, count))
        expect(workingTimeBetween(quick, at, end)).toBe(count * minute)
        const later = at + count * 5 * minute
        expect(workingTimeBetween(quick, at, later)).toBe(slowBetween(slow, at, later))
        expect(addWorkingDays(quick, at, days)).toBe(slowDays(slow, at, days))
        counted += 1
      },
    ),
    { numRuns: 10_000 },
  )
  expect(counted).toBe(10_000)
}, 120_000)

test('within a minute the seconds count too, and two parts of a time are the whole of it', () => {
  fc.assert(
    fc.property(
      calendars,
      fc.constantFrom(...zones),
      instants,
      fc.nat(59_999),
      fc.nat(9_000_000),
      fc.nat(9_000_000),
      (calendar, zone, minuteAt, ms, one, other) => {
        const quick = readHours(calendar, zone)
        const at = minuteAt + ms
        const between = addWorkingTime(quick, at, one)
        expect(addWorkingTime(quick, between, other)).toBe(addWorkingTime(quick, at, one + other))
        expect(workingTimeBetween(quick, at, between)).toBe(one)
      },
    ),
    { numRuns: 500 },
  )
})
