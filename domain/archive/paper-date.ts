import type { FormSnapshot } from './form-snapshot.ts'

// Dates as the paper writes them. The names stand here, because a printed form must come out the same in ten years,
// whatever the language data of the machine says by then.

type Zone = FormSnapshot['office']['timeZone']

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const months = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
]
const zones: Record<Zone, { hours: number; name: string }> = {
  'Asia/Jakarta': { hours: 7, name: 'WIB' },
  'Asia/Makassar': { hours: 8, name: 'WITA' },
  'Asia/Jayapura': { hours: 9, name: 'WIT' },
}

/** The office's wall clock at `instant`, read through the UTC getters. The zones have no daylight saving. */
const wallClock = (instant: string, zone: Zone) =>
  new Date(Date.parse(instant) + zones[zone].hours * 3_600_000)

const longDate = (wall: Date) => `${wall.getUTCDate()} ${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`

/** `Selasa, 24 November 2026` for an ISO instant, in the office's zone. */
export function paperDay(instant: string, zone: Zone): string {
  const wall = wallClock(instant, zone)
  return `${days[wall.getUTCDay()]}, ${longDate(wall)}`
}

/** `09.05 WIB` for an ISO instant. */
export const paperTime = (instant: string, zone: Zone) =>
  `${wallClock(instant, zone).toISOString().slice(11, 16).replace(':', '.')} ${zones[zone].name}`

/** `24 November 2026` for a calendar day `2026-11-24`. */
export const paperDate = (day: string) => longDate(new Date(`${day}T00:00:00Z`))

/** The calendar day `2026-11-24` in the office's zone at an ISO instant. */
export const officeDay = (instant: string, zone: Zone) => wallClock(instant, zone).toISOString().slice(0, 10)
