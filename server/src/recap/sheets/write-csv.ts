import { splitLongCells } from '#domain/recap/long-cells.ts'
import { RECAP_COLUMNS } from '#domain/recap/paper.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { cellText, readsAsNumber, startsLikeFormula } from './cell-text.ts'

/** Excel takes the file for UTF-8 by this mark. */
const BYTE_ORDER_MARK = '\uFEFF'
/** The list separator of Windows set to Indonesian, whose decimal sign is the comma. */
const SEPARATOR = ';'
const LINE_END = '\r\n'

/**
 * The recap as CSV that Indonesian Excel opens by a double click: UTF-8 with BOM, semicolons, RFC 4180 quoting,
 * CRLF. One line of headings, then the rows. Dates are ISO (`2026-11-23`): every spreadsheet makes a real date
 * of that, and never swaps day and month.
 *
 * A text that a spreadsheet would take for a formula, a number or a date gets one apostrophe in front: see
 * docs/decisions/006-spreadsheet-cells-stay-text.md.
 */
export async function* writeCsv(rows: AsyncIterable<RecapRow>): AsyncGenerator<Uint8Array> {
  let pending = BYTE_ORDER_MARK + line(RECAP_COLUMNS.map((column) => column.heading))
  for await (const whole of rows) {
    for (const { row, part } of splitLongCells(whole)) pending += rowLine(row, part)
    if (pending.length > 65_536) {
      yield Buffer.from(pending)
      pending = ''
    }
  }
  yield Buffer.from(pending)
}

function rowLine(row: RecapRow, part: number): string {
  return line(
    RECAP_COLUMNS.map(({ key }) => {
      if (key === 'no') return part === 1 ? String(row.no) : ''
      if (key === 'callDate' || key === 'answerDate') return row[key] ?? ''
      return guarded(cellText(row[key]))
    }),
  )
}

function guarded(text: string): string {
  return startsLikeFormula(text) || readsAsNumber(text) ? `'${text}` : text
}

function line(cells: string[]): string {
  return cells.map(quoted).join(SEPARATOR) + LINE_END
}

function quoted(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
