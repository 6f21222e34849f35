import type { RecapHeading } from '#domain/recap/heading.ts'
import { monthWords } from '#domain/recap/local-date.ts'
import { type RecapRowPart, splitLongCells } from '#domain/recap/long-cells.ts'
import { RECAP_COLUMNS } from '#domain/recap/paper.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { dateCell, escapeXml, numberCell, textCell } from './xlsx-cells.ts'
import * as parts from './xlsx-parts.ts'
import { type Block, headBlock, tailBlock } from './xlsx-surroundings.ts'
import { type ZipEntry, zipStream } from './zip-stream.ts'

/** Widths in characters; together they fill an A4 page laid on its side at a readable size. */
const WIDTHS = [5.5, 10.5, 22, 24, 44, 12, 22, 10.5, 44, 16]
/** Excel's last row is 1,048,576; what follows the table needs room too. */
const ROWS_A_SHEET = 1_048_000

/** Cells that a text of more than one sheet needs: how far it got. */
type Cursor = { rows: AsyncIterator<RecapRow>; next: IteratorResult<RecapRow> }

/**
 * The recap as an Excel workbook, streamed: memory does not grow with the number of rows.
 * Real dates in the office's zone, wrapped text, headings and row of column numbers on each printed page, A4
 * landscape, as wide as the page. A month that passes Excel's last row goes on in a further sheet.
 */
export function writeXlsx(heading: RecapHeading, rows: AsyncIterable<RecapRow>): AsyncGenerator<Uint8Array> {
  return zipStream(workbook(heading, rows, ROWS_A_SHEET))
}

/** As `writeXlsx`, with the number of rows at which a further sheet begins. */
export function writeXlsxInSheetsOf(limit: number, heading: RecapHeading, rows: AsyncIterable<RecapRow>) {
  return zipStream(workbook(heading, rows, limit))
}

async function* workbook(
  heading: RecapHeading,
  source: AsyncIterable<RecapRow>,
  limit: number,
): AsyncGenerator<ZipEntry> {
  const rows = source[Symbol.asyncIterator]()
  const head = headBlock(heading)
  const sheets: string[] = []
  try {
    const cursor: Cursor = { rows, next: await rows.next() }
    do {
      sheets.push(sheetName(heading.month, sheets.length + 1))
      yield { name: `xl/worksheets/sheet${sheets.length}.xml`, chunks: sheet(heading, head, cursor, limit) }
    } while (!cursor.next.done)
  } finally {
    await rows.return?.()
  }
  const repeated = sheets.map((): [number, number] => [head.rowCount - 1, head.rowCount])
  yield { name: 'xl/workbook.xml', chunks: [parts.workbookXml(sheets, repeated)] }
  yield { name: 'xl/_rels/workbook.xml.rels', chunks: [parts.workbookRelationsXml(sheets.length)] }
  yield { name: 'xl/styles.xml', chunks: [parts.stylesXml] }
  yield { name: '_rels/.rels', chunks: [parts.rootRelationsXml] }
  yield { name: '[Content_Types].xml', chunks: [parts.contentTypesXml(sheets.length)] }
}

async function* sheet(
  heading: RecapHeading,
  head: Block,
  cursor: Cursor,
  limit: number,
): AsyncGenerator<string> {
  yield parts.sheetStartXml(WIDTHS, head.rowCount) + head.xml
  let at = head.rowCount
  let pending = ''
  while (!cursor.next.done && at - head.rowCount < limit) {
    for (const part of splitLongCells(cursor.next.value)) {
      at += 1
      pending += rowXml(part, at)
    }
    if (pending.length > 65_536) {
      yield pending
      pending = ''
    }
    cursor.next = await cursor.rows.next()
  }
  const tail = cursor.next.done ? tailBlock(heading, at) : { xml: '', merges: [] }
  const footer = escapeXml(`${heading.office.name} – ${monthWords(heading.month)}`.replaceAll('&', '&&'))
  yield pending + tail.xml + parts.sheetEndXml([...head.merges, ...tail.merges], footer)
}

function rowXml({ row, part }: RecapRowPart, at: number): string {
  const cells = RECAP_COLUMNS.map(({ key, number }) => {
    const ref = `${String.fromCharCode(64 + number)}${at}`
    if (key === 'no') return part === 1 ? numberCell(ref, row.no, 'number') : textCell(ref, '', 'number')
    if (key === 'callDate') return dateCell(ref, row.callDate)
    if (key === 'answerDate') return dateCell(ref, row.answerDate)
    return textCell(ref, row[key], 'text')
  })
  return `<row r="${at}">${cells.join('')}</row>`
}

function sheetName(month: string, sheet: number): string {
  return sheet === 1 ? `Rekap ${month}` : `Rekap ${month} (${sheet})`
}
