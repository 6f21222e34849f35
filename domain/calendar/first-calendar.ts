import type { CalendarContents, Closure, Range, Week } from './calendar.ts'
import list from './holidays-id.json' with { type: 'json' }

const at = (hour: number, minute = 0) => hour * 60 + minute
const ranges = (...times: readonly [number, number][]): Range[] => times.map(([from, to]) => ({ from, to }))
/** Monday to Thursday alike, Friday by itself, Saturday and Sunday closed. */
const officeWeek = (ordinary: Range[], friday: Range[]): Week => [
  [],
  ordinary,
  ordinary,
  ordinary,
  ordinary,
  friday,
  [],
]

/** Perpres 21/2023: Mon-Thu 07.30-16.00 with a break of 60 minutes, Fri 07.30-16.30 with one of 90: 37.5 hours. */
export const ordinaryWeek = officeWeek(
  ranges([at(7, 30), at(12)], [at(13), at(16)]),
  ranges([at(7, 30), at(11, 30)], [at(13), at(16, 30)]),
)
/** The same in Ramadan: Mon-Thu 08.00-15.00 with a break of 30 minutes, Fri 08.00-15.30 with one of 60: 32.5 hours. */
export const ramadanWeek = officeWeek(
  ranges([at(8), at(12)], [at(12, 30), at(15)]),
  ranges([at(8), at(11, 30)], [at(12, 30), at(15, 30)]),
)

/** The holidays and days of joint leave of a year, as the product brings them. `source`: the decree. */
export interface HolidayYear {
  year: number
  /** Not decreed yet. */
  provisional: boolean
  closures: Closure[]
}

type Listed = { provisional?: boolean; holidays: Record<string, string>; jointLeave: string[] }
const { source, ...years } = list
export const holidaySource = source
export const holidayYears: readonly HolidayYear[] = Object.entries<Listed>(years).map(([year, listed]) => ({
  year: Number(year),
  provisional: listed.provisional ?? false,
  closures: [
    ...Object.entries(listed.holidays).map(([day, name]): Closure => ({ day, name, kind: 'holiday' })),
    ...listed.jointLeave.map((day): Closure => ({ day, name: 'Cuti bersama', kind: 'joint_leave' })),
  ].sort((one, other) => one.day.localeCompare(other.day)),
}))

/** The calendar of an office that has not said its own: version 1. It is never changed; new lists are imported. */
export const firstCalendar: CalendarContents & { version: 1 } = {
  version: 1,
  week: ordinaryWeek,
  spells: [],
  closures: holidayYears.flatMap(({ closures }) => closures),
  provisionalYears: holidayYears.filter(({ provisional }) => provisional).map(({ year }) => year),
}
