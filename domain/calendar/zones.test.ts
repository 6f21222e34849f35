import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, instantOf, monthRange, wallTime, zones } from './zones.ts'

const last = new Date('2026-12-31T15:59:59.999Z')

test.each([
  ['Asia/Jakarta', last, '2026-12-31', 22],
  ['Asia/Makassar', last, '2026-12-31', 23],
  ['Asia/Jayapura', last, '2027-01-01', 0],
  ['Asia/Jakarta', new Date('2026-12-31T16:59:59.999Z'), '2026-12-31', 23],
  ['Asia/Jakarta', new Date('2026-12-31T17:00:00Z'), '2027-01-01', 0],
  ['Asia/Makassar', new Date('2026-12-31T16:00:00Z'), '2027-01-01', 0],
  ['Asia/Jayapura', new Date('2026-12-31T14:59:59.999Z'), '2026-12-31', 23],
  ['Asia/Jakarta', new Date('2028-02-28T17:00:00Z'), '2028-02-29', 0],
] as const)('in %s %s is on the %s at hour %i', (zone, at, day, hour) => {
  expect(dayOf(at, zone)).toBe(day)
  expect(wallTime(at, zone).hour).toBe(hour)
})

test('the weekday is that of the zone', () => {
  const sundayNight = new Date('2026-11-22T16:30:00Z')
  expect(zones.map((zone) => wallTime(sundayNight, zone).weekday)).toEqual([0, 1, 1])
})

test('December ends where the next year begins', () => {
  const { from, before } = monthRange(2026, 12, 'Asia/Makassar')
  expect([from.toISOString(), before.toISOString()]).toEqual([
    '2026-11-30T16:00:00.000Z',
    '2026-12-31T16:00:00.000Z',
  ])
})

test('wall time agrees with the calendar of the platform, and leads back to its instant', () => {
  const at = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(at, fc.constantFrom(...zones), (at, zone) => {
      const wall = wallTime(at, zone)
      const told = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      })
      const two = (part: number) => String(part).padStart(2, '0')
      const clock = `${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`
      expect(`${dayOf(at, zone)} ${clock}`).toBe(told.format(at))
      const { second, weekday: _, ...minute } = wall
      expect(instantOf(minute, zone).getTime()).toBe(Math.floor(at.getTime() / 60_000) * 60_000)
      expect(second).toBeLessThan(60)
    }),
  )
})

test('every instant is in exactly one month', () => {
  const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(at, fc.constantFrom(...zones), (at, zone) => {
      const { year, month } = wallTime(at, zone)
      const { from, before } = monthRange(year, month, zone)
      expect(from <= at && at < before).toBe(true)
    }),
  )
})
