/** The three zones of Indonesia; none has daylight saving. Every date on paper is in the office's zone. */
export const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type Zone = (typeof zones)[number]

export const zoneNames: Record<Zone, 'WIB' | 'WITA' | 'WIT'> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}
const offsetHours: Record<Zone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

/** How far a zone's wall clock is ahead of UTC, milliseconds. */
export const offsetMs = (zone: Zone): number => offsetHours[zone] * 3_600_000

/** The wall clock of a zone at an instant. month 1..12, weekday 0 = Sunday. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  weekday: number
}

/** Reads the wall clock; `at` is epoch milliseconds or a Date. */
export function wallTime(at: Date | number, zone: Zone): WallTime {
  const local = new Date(Number(at) + offsetHours[zone] * 3_600_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
  }
}

/** The instant (a Date) of a wall-clock time; out-of-range parts roll over, as on a calendar. */
export function instantOf(
  wall: { year: number; month: number; day: number; hour?: number; minute?: number },
  zone: Zone,
): Date {
  return new Date(
    Date.UTC(wall.year, wall.month - 1, wall.day, (wall.hour ?? 0) - offsetHours[zone], wall.minute ?? 0),
  )
}

/** YYYY-MM-DD in the zone. */
export function dayOf(at: Date | number, zone: Zone): string {
  const { year, month, day } = wallTime(at, zone)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** First and one-past-last instant of a month (1..12) in the zone: a half-open range. */
export function monthRange(year: number, month: number, zone: Zone): { from: Date; before: Date } {
  return {
    from: instantOf({ year, month, day: 1 }, zone),
    before: instantOf({ year, month: month + 1, day: 1 }, zone),
  }
}
