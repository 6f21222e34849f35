import { readFileSync } from 'node:fs'
import { paperDate } from '#domain/archive/paper-date.ts'
import { monthWords, shortDate } from '#domain/recap/dates.ts'
import type { RecapHeading } from '#domain/recap/heading.ts'
import { KETERANGAN_LINES, KETERANGAN_TITLE, RECAP_COLUMNS, RECAP_TITLE } from '#domain/recap/paper.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { logoFile } from '#server/platform/letterhead-logo.ts'
import { compilePdf } from '#server/platform/typst.ts'
import { cellText } from './cell-text.ts'

const template = readFileSync(new URL('./recap.typ', import.meta.url), 'utf8')

/** How long a word may be before it must break, for the columns too narrow for the words people write. */
const FITS: Partial<Record<(typeof RECAP_COLUMNS)[number]['key'], number>> = {
  email: 15,
  sender: 17,
  message: 30,
  destination: 14,
  answer: 30,
  enteredBy: 11,
}

export async function* writePdf(
  heading: RecapHeading,
  rows: AsyncIterable<RecapRow>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const table: string[][] = []
  for await (const row of rows) table.push(rowCells(row))
  const { logo, ...office } = heading.office
  const picture = logoFile(logo ?? undefined)
  yield await compilePdf({
    template,
    title: `${RECAP_TITLE} – ${heading.office.name} – ${monthWords(heading.month)}`,
    at,
    files: picture.files,
    data: {
      ...heading,
      office,
      logo: picture.name,
      title: RECAP_TITLE,
      monthWords: monthWords(heading.month),
      dateWords: paperDate(heading.date),
      columns: RECAP_COLUMNS.map(({ number, heading: words, key }) => ({
        number,
        heading: words,
        fits: FITS[key] ?? null,
      })),
      rows: table,
      keteranganTitle: KETERANGAN_TITLE,
      keterangan: KETERANGAN_LINES,
      isFirst: true,
      isLast: true,
    },
  })
}

function rowCells(row: RecapRow): string[] {
  return RECAP_COLUMNS.map(({ key }) => {
    if (key === 'no') return String(row.no)
    if (key === 'callDate') return shortDate(row.callDate)
    if (key === 'answerDate') return row.answerDate ? shortDate(row.answerDate) : ''
    return cellText(row[key])
  })
}
