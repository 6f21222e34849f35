import { instantOf, wallTime, type Zone } from '#domain/calendar/zones.ts'

const zone: Zone = 'Asia/Jakarta'
const minute = 60_000
const opens = 7 * 60 + 30
const closes = 16 * 60

/** Midnight in the office of each working day from `days` before `until` to that day itself. */
export function workingDays(until: Date, days: number): Date[] {
  const { year, month, day } = wallTime(until, zone)
  const all = Array.from({ length: days + 1 }, (_, place) =>
    instantOf({ year, month, day: day - days + place }, zone),
  )
  return all.filter((date) => ![0, 6].includes(wallTime(date, zone).weekday))
}

/** `ms` of working time after `at`: nights and the ends of weeks do not count. */
export function afterWorking(at: Date, ms: number): Date {
  let moment = at.getTime()
  let left = ms
  for (;;) {
    const { year, month, day, weekday } = wallTime(moment, zone)
    const on = (minutes: number, days = 0) =>
      instantOf({ year, month, day: day + days, minute: minutes }, zone).getTime()
    const works = weekday !== 0 && weekday !== 6
    moment = Math.max(moment, on(opens))
    const today = works ? on(closes) - moment : 0
    if (left < today) return new Date(moment + left)
    left -= Math.max(0, today)
    moment = on(opens, 1)
  }
}

export const minutes = (count: number) => count * minute
export const hours = (count: number) => count * 60 * minute
