import { expect, test } from 'vitest'
import { monthWords, readMonth, shortDate } from './dates.ts'

test.each([
  ['2026-11', 'November 2026'],
  ['2027-01', 'Januari 2027'],
])('the month %s is written %s', (month, words) => {
  expect(monthWords(month)).toBe(words)
})

test('a day in the table is written day, month, year', () => {
  expect(shortDate('2026-12-01')).toBe('01/12/2026')
})

test.each([
  ['2026-11', { year: 2026, month: 11 }],
  ['2026-01', { year: 2026, month: 1 }],
  ['2026-12', { year: 2026, month: 12 }],
  ['2026-00', null],
  ['2026-13', null],
  ['2026-1', null],
  ['1999-12', null],
  ['2026-11-01', null],
  ['2026-11\n', null],
  ['', null],
])('%j read as a month is %j', (text, expected) => {
  expect(readMonth(text)).toEqual(expected)
})
