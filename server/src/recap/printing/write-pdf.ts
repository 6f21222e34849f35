import { readFileSync } from 'node:fs'
import { paperDate } from '#domain/archive/paper-date.ts'
import { monthWords, shortDate } from '#domain/recap/dates.ts'
import type { RecapHeading } from '#domain/recap/heading.ts'
import { KETERANGAN_LINES, KETERANGAN_TITLE, RECAP_COLUMNS, RECAP_TITLE } from '#domain/recap/paper.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { logoFile } from '#server/platform/letterhead-logo.ts'
import { compilePdf } from '#server/platform/typst.ts'
import { joinPdfs } from './join-pdfs.ts'
import { readPdfPart } from './read-pdf-part.ts'

const template = readFileSync(new URL('./recap.typ', import.meta.url), 'utf8')

/** More rows (a month of forty calls a day) are made in parts and joined: see docs/decisions/013-recap-pdf-in-one-go.md. */
const ROWS_A_PART = 1_000

/** How long a word may be before it must break, for the columns too narrow for the words people write. */
const FITS: Partial<Record<(typeof RECAP_COLUMNS)[number]['key'], number>> = {
  email: 15,
  sender: 17,
  message: 30,
  destination: 14,
  answer: 30,
  enteredBy: 11,
}

const columns = RECAP_COLUMNS.map(({ number, heading, key }) => ({
  number,
  heading,
  fits: FITS[key] ?? null,
}))

/** Which part of the recap a document is; `firstPage` is null where it is the only one. */
interface Part {
  rows: string[][]
  firstPage: number | null
  isFirst: boolean
  isLast: boolean
}

/**
 * The recap on paper: A4 landscape, letterhead, headings and row of column numbers on each page, Keterangan, place,
 * date and signatures. Up to `rowsAPart` rows are one PDF/A-2u with its number of pages; more are parts joined to one
 * plain PDF, made one after the other, so that memory does not grow with the rows.
 */
export async function* writePdf(
  heading: RecapHeading,
  rows: AsyncIterable<RecapRow>,
  at: Date,
  rowsAPart = ROWS_A_PART,
): AsyncGenerator<Uint8Array> {
  const title = `${RECAP_TITLE} – ${heading.office.name} – ${monthWords(heading.month)}`
  const groups = groupsOf(rows, rowsAPart)
  const first = await groups.next()
  if (first.done || first.value.isLast) {
    const only = { rows: first.value?.rows ?? [], firstPage: null, isFirst: true, isLast: true }
    yield await compilePdf({ ...documentOf(heading, only), title, at })
    return
  }
  async function* parts(group: Group): AsyncGenerator<Uint8Array> {
    let firstPage = 1
    for (let isFirst = true; ; isFirst = false) {
      const document = documentOf(heading, { ...group, firstPage, isFirst })
      const pdf = await compilePdf({ ...document, title, at, standard: 'a-1b' })
      firstPage += readPdfPart(pdf).pages.length
      yield pdf
      const next = await groups.next()
      if (next.done) return
      group = next.value
    }
  }
  yield* joinPdfs(parts(first.value), { title, at })
}

interface Group {
  rows: string[][]
  isLast: boolean
}

async function* groupsOf(rows: AsyncIterable<RecapRow>, size: number): AsyncGenerator<Group, undefined> {
  let group: string[][] = []
  for await (const row of rows) {
    if (group.length === size) {
      yield { rows: group, isLast: false }
      group = []
    }
    group.push(rowCells(row))
  }
  yield { rows: group, isLast: true }
}

function documentOf(heading: RecapHeading, part: Part) {
  const { logo, ...office } = heading.office
  const picture = logoFile(logo ?? undefined)
  return {
    template,
    files: picture.files,
    data: {
      ...heading,
      ...part,
      office,
      columns,
      logo: picture.name,
      title: RECAP_TITLE,
      monthWords: monthWords(heading.month),
      dateWords: paperDate(heading.date),
      keteranganTitle: KETERANGAN_TITLE,
      keterangan: KETERANGAN_LINES,
    },
  }
}

function rowCells(row: RecapRow): string[] {
  return RECAP_COLUMNS.map(({ key }) => {
    if (key === 'no') return String(row.no)
    if (key === 'callDate') return shortDate(row.callDate)
    if (key === 'answerDate') return row.answerDate ? shortDate(row.answerDate) : ''
    return row[key]
  })
}
