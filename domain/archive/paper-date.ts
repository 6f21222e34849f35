import { dayOf, type WallTime, wallTime, type Zone, zoneNames } from '../calendar/zones.ts'

// Dates as the paper writes them. The names stand here, because a printed form must come out the same in ten years,
// whatever the language data of the machine says by then.

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const months = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
]

const wallOf = (instant: string, zone: Zone) => wallTime(new Date(instant), zone)
const longDate = ({ day, month, year }: Pick<WallTime, 'day' | 'month' | 'year'>) =>
  `${day} ${months[month - 1]} ${year}`
const twoDigits = (count: number) => String(count).padStart(2, '0')

/** `Selasa, 24 November 2026` for an ISO instant, in the office's zone. */
export function paperDay(instant: string, zone: Zone): string {
  const wall = wallOf(instant, zone)
  return `${days[wall.weekday]}, ${longDate(wall)}`
}

/** `09.05 WIB` for an ISO instant. */
export function paperTime(instant: string, zone: Zone): string {
  const { hour, minute } = wallOf(instant, zone)
  return `${twoDigits(hour)}.${twoDigits(minute)} ${zoneNames[zone]}`
}

/** `24 November 2026` for a calendar day `2026-11-24`. */
export function paperDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return longDate({ year, month, day })
}

/** The calendar day `2026-11-24` in the office's zone at an ISO instant. */
export const officeDay = (instant: string, zone: Zone) => dayOf(new Date(instant), zone)
