import { monthWords } from '#domain/recap/dates.ts'
import type { RecapHeading } from '#domain/recap/heading.ts'
import { KETERANGAN_LINES, KETERANGAN_TITLE, RECAP_COLUMNS, RECAP_TITLE } from '#domain/recap/paper.ts'
import { numberCell, textCell } from './xlsx-cells.ts'
import type { StyleName } from './xlsx-parts.ts'
import { signatureBlock } from './xlsx-signatures.ts'

/** Ready rows of a sheet, the number of its last row, and the ranges that are one cell. */
export type Block = { xml: string; last: number; merges: string[] }

type Line = { text: string; style: StyleName; height?: number }

const EMPTY: Line = { text: '', style: 'plain' }

/** Letterhead, title, month, the row of column numbers and the row of headings, in the order of the paper. */
export function headBlock(heading: RecapHeading): Block {
  const { office } = heading
  const contact = [
    office.telephone && `Telepon ${office.telephone}`,
    office.email && `Surel ${office.email}`,
  ].filter(Boolean)
  const address = [...office.addressLines, contact.join('  ·  ')].filter((text) => text !== '')
  const lines: Line[] = [
    { text: office.name, style: 'title', height: 18 },
    ...address.map((text): Line => ({ text, style: 'centred' })),
    EMPTY,
    { text: RECAP_TITLE, style: 'title', height: 18 },
    { text: `Bulan ${monthWords(heading.month)}`, style: 'centred' },
    ...(heading.filterNote ? [{ text: heading.filterNote, style: 'centred' } satisfies Line] : []),
    EMPTY,
  ]
  const block = wideLines(lines, 0)
  const numbersAt = block.last + 1
  const headingsAt = block.last + 2
  const numbers = RECAP_COLUMNS.map(({ number }) =>
    numberCell(ref(number, numbersAt), number, 'columnNumber'),
  )
  const headings = RECAP_COLUMNS.map((column) =>
    textCell(ref(column.number, headingsAt), column.heading, 'heading'),
  )
  const rows = [
    `<row r="${numbersAt}" ht="13">${numbers.join('')}</row>`,
    `<row r="${headingsAt}" ht="26">${headings.join('')}</row>`,
  ]
  return { xml: block.xml + rows.join(''), last: headingsAt, merges: block.merges }
}

/** The Keterangan, then place, date and signatures, below row `at`. */
export function tailBlock(heading: RecapHeading, at: number, tooTall: readonly number[]): Block {
  const explained = wideLines(
    [
      ...(tooTall.length === 0 ? [] : [EMPTY, { text: tooTallNote(tooTall), style: 'plain' } satisfies Line]),
      EMPTY,
      { text: KETERANGAN_TITLE, style: 'label' },
      ...KETERANGAN_LINES.map((text): Line => ({ text, style: 'plain' })),
      EMPTY,
    ],
    at,
  )
  const signed = signatureBlock(heading, explained.last)
  return {
    xml: explained.xml + signed.xml,
    last: signed.last,
    merges: [...explained.merges, ...signed.merges],
  }
}

/** Excel shows and prints no more than 409 points of a row: that must not pass in silence. */
function tooTallNote(numbers: readonly number[]): string {
  const named = numbers.slice(0, 12).join(', ') + (numbers.length > 12 ? ', dan seterusnya' : '')
  return `Catatan: isi nomor ${named} lebih tinggi daripada baris Excel. Seluruh katanya ada di dalam sel; untuk dicetak utuh, pakai rekap PDF.`
}

function wideLines(lines: Line[], at: number): Block {
  const xml = lines.map(({ text, style, height }, index) => {
    const tall = height ? ` ht="${height}" customHeight="1"` : ''
    return `<row r="${at + index + 1}"${tall}>${textCell(`A${at + index + 1}`, text, style)}</row>`
  })
  const merges = lines.flatMap(({ text }, index) =>
    text === '' ? [] : [`A${at + index + 1}:J${at + index + 1}`],
  )
  return { xml: xml.join(''), last: at + lines.length, merges }
}

function ref(column: number, row: number): string {
  return `${String.fromCharCode(64 + column)}${row}`
}
