const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The calendar day `YYYY-MM-DD` of an instant in an office's zone (Asia/Jakarta, Asia/Makassar, Asia/Jayapura).
 * Every date on the recap is in the office's zone.
 */
export function localDate(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(instant)
}

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** `2026-11` as the paper says it: `November 2026`. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-')
  const name = MONTHS[Number(number) - 1]
  if (!name || !/^\d{4}$/.test(year)) throw new RangeError(`not a month YYYY-MM: ${month}`)
  return `${name} ${year}`
}

/** `2026-12-01` as the paper says it: `1 Desember 2026`. */
export function dateWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthWords(date.slice(0, 7))}`
}

/** `2026-12-01` as the table's narrow columns say it: `01/12/2026`. */
export function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}
