import { expect, it } from 'vitest'
import { officeDay, paperDate, paperDay, paperTime } from './paper-date.ts'

it.each([
  ['2026-11-24T01:14:07.000Z', 'Asia/Jakarta', 'Selasa, 24 November 2026', '08.14 WIB'],
  ['2026-11-24T01:14:07.000Z', 'Asia/Makassar', 'Selasa, 24 November 2026', '09.14 WITA'],
  ['2026-11-24T01:14:07.000Z', 'Asia/Jayapura', 'Selasa, 24 November 2026', '10.14 WIT'],
  ['2026-12-31T16:59:59.999Z', 'Asia/Jakarta', 'Kamis, 31 Desember 2026', '23.59 WIB'],
  ['2026-12-31T17:00:00.000Z', 'Asia/Jakarta', 'Jumat, 1 Januari 2027', '00.00 WIB'],
  ['2026-12-31T16:00:00.000Z', 'Asia/Makassar', 'Jumat, 1 Januari 2027', '00.00 WITA'],
  ['2026-12-31T15:00:00.000Z', 'Asia/Jayapura', 'Jumat, 1 Januari 2027', '00.00 WIT'],
] as const)('%s in %s is %s, %s', (instant, zone, day, time) => {
  expect(paperDay(instant, zone)).toBe(day)
  expect(paperTime(instant, zone)).toBe(time)
})

it('the clock and calendar agree with those of the platform, on every day of ten years', () => {
  for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const) {
    const date = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
    for (let at = Date.UTC(2024, 0, 1, 15, 30); at < Date.UTC(2034, 0, 1); at += 86_400_000)
      expect(officeDay(new Date(at).toISOString(), zone)).toBe(date.format(at))
  }
})

it('a calendar day is written out', () => {
  expect(paperDate('2028-02-29')).toBe('29 Februari 2028')
})
