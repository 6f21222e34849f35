import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Closure } from './calendar.ts'
import { firstCalendar, holidayYears } from './first-calendar.ts'
import { importClosures, readClosureList, withImported } from './import-closures.ts'
import { readRanges, sayRanges } from './range-words.ts'

const day = (day: string, name: string, kind: Closure['kind'] = 'holiday'): Closure => ({ day, name, kind })

test('a list that is there already adds no day', () => {
  const year = holidayYears[0]?.closures ?? []
  const read = importClosures(firstCalendar.closures, year, true)
  expect([read.added, read.other, read.gone, read.same.length]).toEqual([[], [], [], year.length])
  expect(read.closures).toEqual(firstCalendar.closures)
})

test('a final list takes the place of a provisional one, leaves local days, and makes no double', () => {
  const now = [
    day('2026-12-25', 'Natal'),
    day('2027-03-10', 'Idul Fitri'),
    day('2027-03-11', 'Idul Fitri'),
    day('2027-06-01', 'Hari jadi kabupaten', 'local'),
  ]
  const list = [
    day('2027-03-10', 'Hari Raya Idul Fitri'),
    day('2027-03-12', 'Idul Fitri'),
    day('2027-06-01', 'Hari Lahir Pancasila'),
  ]
  const read = importClosures(now, list, true)
  expect(read.added).toEqual([list[1]])
  expect(read.other).toEqual([{ was: now[1], becomes: list[0] }])
  expect(read.gone).toEqual([now[2]])
  expect(read.closures).toEqual([now[0], list[0], list[1], now[3]])
  expect(importClosures(now, list, false).gone).toEqual([])
  const final = withImported(firstCalendar, read, [{ year: 2027, provisional: false }])
  expect([firstCalendar.provisionalYears, final.provisionalYears]).toEqual([[2027], []])
})

test('a pasted list is read line by line, and what is no day is told', () => {
  const { closures, wrong } = readClosureList(
    '2027-03-10 Idul Fitri\n\n"2027-03-12","Cuti bersama Idul Fitri"\n2027-02-30 Tidak ada\nhari libur\n2027-05-01;Hari Buruh;',
  )
  expect(closures).toEqual([
    day('2027-03-10', 'Idul Fitri'),
    day('2027-03-12', 'Cuti bersama Idul Fitri', 'joint_leave'),
    day('2027-05-01', 'Hari Buruh'),
  ])
  expect(wrong).toEqual([4, 5])
})

test.each([
  ['07.30-12.00, 13.00-16.00', 2],
  ['7:30 – 12:00; 13:00 – 16:00', 2],
  ['22.00-24.00', 1],
  ['', 0],
])('%j are hours', (words, count) => {
  expect(readRanges(words)).toHaveLength(count)
})
test.each(['07.30', '12.00-07.30', '07.30-12.00, 11.00-16.00', '07.61-08.00', '23.00-24.30', 'pagi'])(
  '%j are none',
  (words) => {
    expect(readRanges(words)).toBeNull()
  },
)

test('hours that were written are read as they were', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 1_440 }), { maxLength: 8 })
  fc.assert(
    fc.property(times, (times) => {
      const sorted = times.toSorted((one, other) => one - other)
      const ranges = sorted.flatMap((from, place) => {
        const to = sorted[place + 1]
        return place % 2 === 0 && to !== undefined ? [{ from, to }] : []
      })
      expect(readRanges(sayRanges(ranges))).toEqual(ranges)
    }),
  )
})
