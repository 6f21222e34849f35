import { paperDate } from '../archive/paper-date.ts'

/** `2026-11` as the paper says it: `November 2026`. */
export const monthWords = (month: string): string => paperDate(`${month}-01`).slice('1 '.length)

/** `2026-12-01` as the table's narrow columns say it: `01/12/2026`. */
export const shortDate = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** The parts of a month `YYYY-MM` (1..12), or null when it is none. Years 2000 to 2099. */
export function readMonth(month: string): { year: number; month: number } | null {
  const [, year, number] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month) ?? []
  return year && number ? { year: Number(year), month: Number(number) } : null
}
