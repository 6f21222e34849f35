import { expect, test } from 'vitest'
import { type CalendarContents, calendarContents } from './calendar.ts'
import { firstCalendar, holidayYears, ordinaryWeek, ramadanWeek } from './first-calendar.ts'
import { readHours } from './hours.ts'
import { addSpan, type Span, type SumStep, workingTimeBetween } from './working-time.ts'
import { offsetMs, type Zone } from './zones.ts'

const ramadan = { name: 'Ramadan', from: '2026-02-19', to: '2026-03-17', week: ramadanWeek }
const calendar: CalendarContents = { ...firstCalendar, spells: [ramadan] }
const night = [
  { from: 0, to: 120 },
  { from: 1_320, to: 1_440 },
]
const nights: CalendarContents = {
  ...calendar,
  week: ordinaryWeek.map(() => night),
  spells: [],
  closures: [],
}

/** `2026-11-20 11.00` on the wall of a zone. */
const at = (wall: string, zone: Zone = 'Asia/Jakarta') =>
  Date.parse(`${wall.replace(' ', 'T').replace('.', ':')}:00Z`) - offsetMs(zone)
const wallOf = (instant: number, zone: Zone = 'Asia/Jakarta') =>
  new Date(instant + offsetMs(zone)).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.')
const spanOf = (said: string): Span => {
  const [amount, unit] = said.split(' ')
  return { amount: Number(amount), unit: unit as Span['unit'] }
}
const due = (from: string, said: string, contents = calendar, zone: Zone = 'Asia/Jakarta') =>
  wallOf(addSpan(readHours(contents, zone), at(from, zone), spanOf(said)), zone)

test.each([
  ['Monday morning', '2026-11-23 09.14', '30 minute', '2026-11-23 09.44'],
  ['over the lunch break', '2026-11-23 11.00', '4 hour', '2026-11-23 16.00'],
  ['over the night', '2026-11-23 15.30', '1 hour', '2026-11-24 08.00'],
  ['over the longer break of Friday', '2026-11-20 11.00', '1 hour', '2026-11-20 13.30'],
  ['in the break of Friday', '2026-11-20 12.10', '30 minute', '2026-11-20 13.30'],
  ['at the later end of Friday', '2026-11-20 15.30', '1 hour', '2026-11-20 16.30'],
  ['over a weekend', '2026-11-20 16.00', '1 hour', '2026-11-23 08.00'],
  ['on a Sunday', '2026-11-22 10.00', '30 minute', '2026-11-23 08.00'],
  ['with the last minute of a day', '2026-11-23 15.00', '1 hour', '2026-11-23 16.00'],
  ['in Ramadan, over its short break', '2026-02-23 11.30', '2 hour', '2026-02-23 14.00'],
  ['into Ramadan', '2026-02-18 15.30', '1 hour', '2026-02-19 08.30'],
  [
    'out of Ramadan, over Nyepi, Idul Fitri and joint leave',
    '2026-03-17 14.00',
    '2 hour',
    '2026-03-25 08.30',
  ],
  ['over a holiday in the middle', '2026-06-15 15.00', '2 hour', '2026-06-17 08.30'],
  ['over the end of the year', '2026-12-31 15.30', '1 hour', '2027-01-04 08.00'],
  ['over Christmas and joint leave', '2026-12-23 15.30', '1 hour', '2026-12-28 08.00'],
])('hours: %s, from %s %s are over at %s', (_, from, span, end) => {
  expect(due(from, span)).toBe(end)
})

test.each([
  ['the same time on the next day', '2026-11-23 10.00', '1 day', '2026-11-24 10.00'],
  ['over a weekend', '2026-11-20 10.00', '1 day', '2026-11-23 10.00'],
  ['late on Friday: Monday is shorter, its end', '2026-11-20 16.20', '1 day', '2026-11-23 16.00'],
  ['into the break of Friday: when work goes on', '2026-11-19 11.45', '1 day', '2026-11-20 13.00'],
  ['after hours: as from the next morning', '2026-11-23 19.00', '1 day', '2026-11-25 07.30'],
  ['three days over a holiday', '2026-06-12 09.00', '3 day', '2026-06-18 09.00'],
  ['in Ramadan a day is a day', '2026-02-23 10.00', '1 day', '2026-02-24 10.00'],
  ['five days over a week of leave', '2026-03-17 10.00', '5 day', '2026-03-31 10.00'],
  ['sixty days of a complaint', '2026-11-23 10.00', '60 day', '2027-02-22 10.00'],
  ['from the last day of a year', '2026-12-31 10.00', '1 day', '2027-01-04 10.00'],
])('days: %s, from %s %s are over at %s', (_, from, span, end) => {
  expect(due(from, span)).toBe(end)
})

test.each([
  ['until midnight', '2026-11-23 23.00', '60 minute', '2026-11-24 00.00'],
  ['over midnight without a gap', '2026-11-23 23.30', '1 hour', '2026-11-24 00.30'],
  ['over the day that lies between', '2026-11-23 01.30', '1 hour', '2026-11-23 22.30'],
  ['a day, at midnight itself', '2026-11-23 00.00', '1 day', '2026-11-24 00.00'],
  ['a day, in the time between', '2026-11-23 12.00', '1 day', '2026-11-24 22.00'],
])('hours that end at midnight: %s', (_, from, span, end) => {
  expect(due(from, span, nights)).toBe(end)
})

test('the three zones have the same office day, an hour apart', () => {
  const over = (zone: Zone) =>
    addSpan(readHours(calendar, zone), at('2026-12-31 15.30', zone), spanOf('1 hour'))
  expect(wallOf(over('Asia/Makassar'), 'Asia/Makassar')).toBe('2027-01-04 08.00')
  expect(wallOf(over('Asia/Jayapura'), 'Asia/Jayapura')).toBe('2027-01-04 08.00')
  expect([
    over('Asia/Jakarta') - over('Asia/Makassar'),
    over('Asia/Makassar') - over('Asia/Jayapura'),
  ]).toEqual([3_600_000, 3_600_000])
  // One instant: in Jember it is still the old year and working time, in Jayapura the day is over.
  const moment = at('2026-12-31 15.00')
  const in2 = (zone: Zone) => wallOf(addSpan(readHours(calendar, zone), moment, spanOf('30 minute')), zone)
  expect([in2('Asia/Jakarta'), in2('Asia/Makassar'), in2('Asia/Jayapura')]).toEqual([
    '2026-12-31 15.30',
    '2027-01-04 08.00',
    '2027-01-04 08.00',
  ])
})

test('a week of the regulation is 37.5 hours, one in Ramadan 32.5', () => {
  const week = (from: string, to: string) =>
    workingTimeBetween(readHours(calendar, 'Asia/Jakarta'), at(from), at(to)) / 3_600_000
  expect(week('2026-11-23 00.00', '2026-11-30 00.00')).toBe(37.5)
  expect(week('2026-02-23 00.00', '2026-03-02 00.00')).toBe(32.5)
})

test('the steps of a sum tell every part that counted and every day that did not', () => {
  const steps: SumStep[] = []
  const hours = readHours(calendar, 'Asia/Jakarta')
  addSpan(hours, at('2026-03-17 14.00'), spanOf('2 hour'), (step) => steps.push(step))
  const [first, ...rest] = steps
  expect(first).toMatchObject({ what: 'worked', spell: 'Ramadan' })
  expect(
    rest.map((step) => (step.what === 'closed' ? `${step.day} ${step.name ?? '-'}` : step.what)),
  ).toEqual([
    '2026-03-18 Cuti bersama',
    '2026-03-19 Hari Suci Nyepi',
    '2026-03-20 Cuti bersama',
    '2026-03-21 Idul Fitri',
    '2026-03-22 Idul Fitri',
    '2026-03-23 Cuti bersama',
    '2026-03-24 Cuti bersama',
    'worked',
  ])
  const counted = steps.reduce((sum, step) => sum + (step.what === 'worked' ? step.to - step.from : 0), 0)
  expect(counted).toBe(2 * 3_600_000)
})

test('the calendar that comes with the product is one that may be saved, with a year that is not final', () => {
  const { version: _, ...contents } = firstCalendar
  expect(calendarContents.parse(contents)).toEqual(contents)
  expect(firstCalendar.provisionalYears).toEqual([2027])
  expect(holidayYears.map(({ year, closures }) => [year, closures.length])).toEqual([
    [2026, 25],
    [2027, 25],
  ])
})

test.each([
  ['a week without an hour', { week: ordinaryWeek.map(() => []) }],
  ['ranges that lie over each other', { week: [[...night, { from: 60, to: 90 }], ...ordinaryWeek.slice(1)] }],
  ['a range that ends before it begins', { week: [[{ from: 90, to: 60 }], ...ordinaryWeek.slice(1)] }],
  ['a day that is closed twice', { closures: [firstCalendar.closures[0], firstCalendar.closures[0]] }],
  [
    'other hours twice for a day',
    { spells: [ramadan, { ...ramadan, from: '2026-03-17', to: '2026-03-20' }] },
  ],
])('%s is no calendar', (_, wrong) => {
  const { version: _version, ...contents } = firstCalendar
  expect(calendarContents.safeParse({ ...contents, ...wrong }).success).toBe(false)
})
