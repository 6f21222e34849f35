import type { Range } from './calendar.ts'

const two = (part: number) => String(part).padStart(2, '0')
const sayMinute = (minute: number) => `${two(Math.floor(minute / 60))}.${two(minute % 60)}`

/** Working hours as people write them: `07.30-12.00, 13.00-16.00`; the empty word for a closed day. */
export const sayRanges = (ranges: readonly Range[]): string =>
  ranges.map(({ from, to }) => `${sayMinute(from)}-${sayMinute(to)}`).join(', ')

/** Reads them back, also with `:` and a long dash; 24.00 is midnight. Null: these are no hours, or not in their order. */
export function readRanges(words: string): Range[] | null {
  const parts = words.split(/[,;]/).map((part) => part.trim())
  if (parts.every((part) => part === '')) return []
  const ranges: Range[] = []
  for (const part of parts) {
    const read = /^(\d{1,2})[.:](\d{2})\s*[-–—]\s*(\d{1,2})[.:](\d{2})$/.exec(part)
    if (!read) return null
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = read.slice(1).map(Number)
    const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
    if (fromMinute > 59 || toMinute > 59 || to > 1_440 || from >= to) return null
    if (from < (ranges.at(-1)?.to ?? 0)) return null
    ranges.push({ from, to })
  }
  return ranges
}
