import { expect, test } from 'vitest'
import { addressDefaults, monthAt, monthsToChoose, readFilters } from './recap-filters.ts'

test.each([
  ['Asia/Jakarta', '2026-10'],
  ['Asia/Makassar', '2026-11'],
] as const)('at 16.30 UTC of 31 October the month in %s is %s', (zone, month) => {
  expect(monthAt(Date.parse('2026-10-31T16:30:00Z'), zone)).toBe(month)
})

test('three years can be chosen, the newest first, and the one that is shown', () => {
  const months = monthsToChoose('2026-02', '2026-02')
  expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
  expect(months).toHaveLength(36)
  expect(monthsToChoose('2026-02', '2020-05').at(-1)).toBe('2020-05')
  expect(monthsToChoose('2026-02', '2026-03')[0]).toBe('2026-03')
})

test('what somebody wrote into the address by hand filters nothing', () => {
  expect(readFilters({ ...addressDefaults, kategori: 'x', tujuan: "'", jawaban: 'maybe' })).toEqual({
    category: '',
    unit: '',
    enteredBy: '',
    answered: '',
    words: '',
  })
})
