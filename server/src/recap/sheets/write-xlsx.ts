import { monthWords } from '#domain/recap/dates.ts'
import type { RecapHeading } from '#domain/recap/heading.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { escapeXml } from './xlsx-cells.ts'
import * as parts from './xlsx-parts.ts'
import { COLUMN_WIDTHS, sheetRows } from './xlsx-rows.ts'
import { type Block, headBlock, tailBlock } from './xlsx-surroundings.ts'
import { type ZipEntry, zipStream } from './zip-stream.ts'

/** Excel's last row is 1,048,576; what follows the table needs room too. */
const ROWS_A_SHEET = 1_048_000
const PIECE = 65_536

/** How far the rows have been written, across sheets. */
type Cursor = { rows: AsyncIterator<RecapRow>; next: IteratorResult<RecapRow>; tooTall: number[] }

/**
 * The recap as an Excel workbook, streamed: memory does not grow with the number of rows.
 * Real dates in the office's zone, wrapped text, headings and row of column numbers on each printed page, A4
 * landscape, as wide as the page. More rows than a sheet can hold go on in a further sheet.
 */
export function writeXlsx(
  heading: RecapHeading,
  rows: AsyncIterable<RecapRow>,
  rowsASheet = ROWS_A_SHEET,
): AsyncGenerator<Uint8Array> {
  return zipStream(workbook(heading, rows, rowsASheet))
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
    const cursor: Cursor = { rows, next: await rows.next(), tooTall: [] }
    do {
      sheets.push(sheetName(heading.month, sheets.length + 1))
      yield { name: `xl/worksheets/sheet${sheets.length}.xml`, chunks: sheet(heading, head, cursor, limit) }
    } while (!cursor.next.done)
  } finally {
    await rows.return?.()
  }
  const repeated = sheets.map((): [number, number] => [head.last - 1, head.last])
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
  yield parts.sheetStartXml(COLUMN_WIDTHS, head.last) + head.xml
  let last = head.last
  let pending = ''
  while (!cursor.next.done && last - head.last < limit) {
    const row = cursor.next.value
    const { xml, count, tooTall } = sheetRows(row, last)
    if (tooTall && cursor.tooTall.length < 100) cursor.tooTall.push(row.no)
    last += count
    pending += xml
    if (pending.length > PIECE) {
      yield pending
      pending = ''
    }
    cursor.next = await cursor.rows.next()
  }
  const tail = cursor.next.done ? tailBlock(heading, last, cursor.tooTall) : null
  const footer = escapeXml(`${heading.office.name} – ${monthWords(heading.month)}`.replaceAll('&', '&&'))
  yield pending + (tail?.xml ?? '') + parts.sheetEndXml([...head.merges, ...(tail?.merges ?? [])], footer)
}

function sheetName(month: string, sheet: number): string {
  return sheet === 1 ? `Rekap ${month}` : `Rekap ${month} (${sheet})`
}
