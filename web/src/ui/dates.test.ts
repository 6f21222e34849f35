// @vitest-environment node
import { expect, test } from 'vitest'
import { sayDay, sayDuration, sayExactly, sayNear, sayTime } from './dates.ts'

const jember = 'Asia/Jakarta'
const jayapura = 'Asia/Jayapura'
// Monday 23 November 2026, 09.14 in Jakarta.
const now = Date.parse('2026-11-23T02:14:05Z')
const near = (at: string, zone = jember, language = 'id') => sayNear(at, now, zone, language)

test.each([
  ['2026-11-23T01:00:00Z', { near: 'today', time: '08.00' }],
  ['2026-11-22T17:00:00Z', { near: 'today', time: '00.00' }],
  ['2026-11-22T16:59:00Z', { near: 'yesterday', time: '23.59' }],
  ['2026-11-23T17:00:00Z', { near: 'tomorrow', time: '00.00' }],
  ['2026-11-20T03:00:00Z', { text: 'Jumat 10.00' }],
  ['2026-11-27T03:00:00Z', { text: 'Jumat 10.00' }],
  ['2026-11-02T03:00:00Z', { text: '2 Nov 10.00' }],
  ['2025-12-31T17:00:00Z', { text: '1 Jan 00.00' }],
  ['2025-12-31T16:59:00Z', { text: '31 Des 2025' }],
])('%s is said as people say it', (at, said) => {
  expect(near(at)).toEqual(said)
})

test('the office’s zone decides which day it is', () => {
  expect(near('2026-11-22T15:00:00Z', jember)).toEqual({ near: 'yesterday', time: '22.00' })
  expect(near('2026-11-22T15:00:00Z', jayapura)).toEqual({ near: 'today', time: '00.00' })
})

test('the exact time names the day, the second and the zone', () => {
  expect(sayExactly(now, jember, 'id')).toBe('Senin, 23 November 2026 09.14.05 WIB')
  expect(sayExactly(now, jayapura, 'id')).toBe('Senin, 23 November 2026 11.14.05 WIT')
  expect(sayExactly(now, 'Asia/Makassar', 'en')).toBe('Monday, 23 November 2026 10:14:05 WITA')
})

test('times have a dot in Indonesian and a colon in English', () => {
  expect([sayTime(now, jember, 'id'), sayTime(now, jember, 'en')]).toEqual(['09.14', '09:14'])
  expect(sayDay(now, jember, 'id')).toBe('Senin, 23 November 2026')
})

test.each([
  [-5, '00:00'],
  [0, '00:00'],
  [9_999, '00:09'],
  [252_000, '04:12'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
])('%d ms on a stopwatch read %s', (ms, read) => {
  expect(sayDuration(ms)).toBe(read)
})
