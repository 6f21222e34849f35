import { type RecapRowPart, splitLongCells } from '#domain/recap/long-cells.ts'
import { RECAP_COLUMNS } from '#domain/recap/paper.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { cellText } from './cell-text.ts'
import { neededHeight, TALLEST_ROW } from './row-height.ts'
import { dateCell, numberCell, textCell } from './xlsx-cells.ts'

/** Widths in digits; together they fill an A4 page laid on its side at a readable size. */
export const COLUMN_WIDTHS = [4.5, 11, 21, 22, 38, 11.5, 19, 11, 38, 14]

/** The lines of one row of the recap below line `at`: one, or more when a text passes what a cell can hold. */
export function sheetRows(row: RecapRow, at: number): { xml: string; count: number; tooTall: boolean } {
  const lines = splitLongCells(row).map((part, index) => sheetRow(part, at + index + 1))
  return {
    xml: lines.map(({ xml }) => xml).join(''),
    count: lines.length,
    tooTall: lines.some(({ height }) => height > TALLEST_ROW),
  }
}

function sheetRow({ row, part }: RecapRowPart, at: number): { xml: string; height: number } {
  const cells = RECAP_COLUMNS.map(({ key, number }) => {
    const ref = `${String.fromCharCode(64 + number)}${at}`
    if (key === 'no') return part === 1 ? numberCell(ref, row.no, 'number') : textCell(ref, '', 'number')
    if (key === 'callDate' || key === 'answerDate') return dateCell(ref, row[key])
    return textCell(ref, row[key], 'text')
  })
  const height = neededHeight(
    RECAP_COLUMNS.map(({ key, number }) => ({
      text: typeof row[key] === 'string' ? cellText(row[key]) : '',
      width: COLUMN_WIDTHS[number - 1] ?? 10,
    })),
  )
  return { xml: `<row r="${at}" ht="${Math.min(height, TALLEST_ROW)}">${cells.join('')}</row>`, height }
}
