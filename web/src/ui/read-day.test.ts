import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test.each([
  ['24/11/2026', '2026-11-24'],
  ['4/1/2026', '2026-01-04'],
  [' 24-11-2026 ', '2026-11-24'],
  ['24.11.2026', '2026-11-24'],
  ['24 11 2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2026', null],
  ['11/24/2026', null],
  ['24/11/202', null],
  ['24/11/26', null],
  ['kemarin', null],
  ['', null],
])('%j is the day %j', (text, day) => {
  expect(readDay(text)).toBe(day)
})
