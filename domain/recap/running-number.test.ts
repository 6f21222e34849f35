import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byCall, type RecapOrder, runningNumbers } from './running-number.ts'

const days = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-01', '2027-01-01', '2027-01-02']

test.each([
  ['month', [1, 2, 1, 2, 1, 2]],
  ['year', [1, 2, 3, 4, 1, 2]],
] as const)('numbers run from 1 in each %s', (period, expected) => {
  expect(days.map(runningNumbers(period))).toEqual(expected)
})

const at = (consulted: string, recorded: string, id: string): RecapOrder => ({
  consultedAt: new Date(`2026-11-${consulted}Z`),
  recordedAt: new Date(`2026-11-${recorded}Z`),
  id,
})

test('a late entry stands by its own date, forms of one call in the order they were begun', () => {
  const rows = [
    at('04T01:00', '04T01:00', 'next-day'),
    at('02T03:00', '02T03:11', 'second-form'),
    at('03T03:00', '06T08:00', 'late-entry'),
    at('02T03:00', '02T03:00', 'first-form'),
  ]
  expect(rows.toSorted(byCall).map(({ id }) => id)).toEqual([
    'first-form',
    'second-form',
    'late-entry',
    'next-day',
  ])
})

test('the order is the same however the rows come in', () => {
  const instant = fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms))
  const row = fc.record({ consultedAt: instant, recordedAt: instant, id: fc.uuid() })
  const rowsTwice = fc
    .array(row)
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  fc.assert(
    fc.property(rowsTwice, ([rows, shuffled]) => {
      expect(shuffled.toSorted(byCall)).toEqual(rows.toSorted(byCall))
    }),
  )
})
