import { createContext, useContext } from 'react'

/** Where the office is: every date and time on screen is in its zone, wherever the browser stands. */
export const OfficeZone = createContext('Asia/Jakarta')
export const useOfficeZone = () => useContext(OfficeZone)

const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}
/** WIB, WITA or WIT. */
export const zoneName = (zone: string) => zoneNames[zone] ?? zone

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (language: string, zone: string, options: Intl.DateTimeFormatOptions) => {
  const key = JSON.stringify([language, zone, options])
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', { timeZone: zone, ...options })
    formats.set(key, made)
  }
  return made
}

export type Instant = string | number | Date

/** `14.05`, in English `14:05`. */
export const sayTime = (at: Instant, zone: string, language: string) =>
  format(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at))

/** `Senin, 23 November 2026`. */
export const sayDay = (at: Instant, zone: string, language: string) =>
  format(language, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(at),
  )

/** `Senin, 23 November 2026 09.14.05 WIB`: what hovering over a date shows. */
export const sayExactly = (at: Instant, zone: string, language: string) => {
  const time = format(language, zone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  return `${sayDay(at, zone, language)} ${time.format(new Date(at))} ${zoneName(zone)}`
}

/** The calendar day in the zone as a count of days, to tell yesterday from today. */
export const dayNumber = (at: Instant, zone: string) => {
  const day = format('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
  const part = Object.fromEntries(day.formatToParts(new Date(at)).map((one) => [one.type, one.value]))
  return Math.round(Date.UTC(Number(part.year), Number(part.month) - 1, Number(part.day)) / 86_400_000)
}

export type NearDay = 'today' | 'yesterday' | 'tomorrow'

/** As people say a date: a near day by name with its time, the week by weekday, older by date, other years with the year. */
export const sayNear = (
  at: Instant,
  now: number,
  zone: string,
  language: string,
): { near: NearDay; time: string } | { text: string } => {
  const time = sayTime(at, zone, language)
  const days = dayNumber(at, zone) - dayNumber(now, zone)
  if (days === 0) return { near: 'today', time }
  if (days === -1) return { near: 'yesterday', time }
  if (days === 1) return { near: 'tomorrow', time }
  const date = new Date(at)
  if (Math.abs(days) < 7)
    return { text: `${format(language, zone, { weekday: 'long' }).format(date)} ${time}` }
  const year = format('en', zone, { year: 'numeric' })
  if (year.format(date) === year.format(now)) {
    return { text: `${format(language, zone, { day: 'numeric', month: 'short' }).format(date)} ${time}` }
  }
  return { text: format(language, zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(date) }
}

/** `04:12`, from an hour on `1:04:12`. Never negative. */
export const sayDuration = (ms: number) => {
  const all = Math.max(0, Math.floor(ms / 1000))
  const two = (count: number) => String(count).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
}
