import type { RecapRow } from './recap-row.ts'

/** What Excel and LibreOffice keep of one cell, in UTF-16 units. Source: Excel specifications and limits. */
export const CELL_LIMIT = 32_767

const GOES_ON = ' … (bersambung)'
const CONTINUED = '(lanjutan) … '

const TEXT_KEYS = [
  'email',
  'sender',
  'message',
  'category',
  'destination',
  'answer',
  'enteredBy',
] as const satisfies readonly (keyof RecapRow)[]

/** A row as a spreadsheet can hold it; `part` 1 is the row itself, later parts only carry on its long texts. */
export type RecapRowPart = { row: RecapRow; part: number }

/**
 * Spreads a row over as many lines as its longest text needs, so that no spreadsheet cuts words silently.
 * The text that goes on ends with "… (bersambung)", the next line begins with "(lanjutan) …"; the words between
 * the marks, joined, are the text. A row that fits (practically every one) comes back as it is.
 *
 * @param limit greatest length of a cell in UTF-16 units
 */
export function splitLongCells(row: RecapRow, limit = CELL_LIMIT): RecapRowPart[] {
  if (TEXT_KEYS.every((key) => row[key].length <= limit)) return [{ row, part: 1 }]
  const pieces = new Map(TEXT_KEYS.map((key) => [key, splitText(row[key], limit)]))
  const count = Math.max(...[...pieces.values()].map((texts) => texts.length))
  return Array.from({ length: count }, (_, index) => {
    const texts = Object.fromEntries(TEXT_KEYS.map((key) => [key, pieces.get(key)?.[index] ?? '']))
    const answerDate = index === 0 ? row.answerDate : null
    return { row: { ...row, ...texts, answerDate }, part: index + 1 }
  })
}

function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text
  let opening = ''
  while (opening.length + rest.length > limit) {
    const end = breakBefore(rest, limit - opening.length - GOES_ON.length)
    pieces.push(opening + rest.slice(0, end) + GOES_ON)
    rest = rest.slice(end)
    opening = CONTINUED
  }
  pieces.push(opening + rest)
  return pieces
}

/** The last place at or before `end` after white space; else any place that does not cut a surrogate pair. */
function breakBefore(text: string, end: number): number {
  const space = text.slice(0, end).search(/\s\S*$/)
  if (space > end / 2) return space + 1
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}
