import type { RecapHeading } from '#domain/recap/heading.ts'
import { dateWords, monthWords } from '#domain/recap/local-date.ts'
import { KETERANGAN_LINES, KETERANGAN_TITLE, RECAP_COLUMNS, RECAP_TITLE } from '#domain/recap/paper.ts'
import { numberCell, textCell } from './xlsx-cells.ts'
import type { StyleName } from './xlsx-parts.ts'

/** Ready rows of a sheet, the number of its last row, and the ranges that are one cell. */
export type Block = { xml: string; rowCount: number; merges: string[] }

type Line = { text: string; style: StyleName; height?: number }

/** Letterhead, title, month, the row of column numbers and the row of headings, in the order of the paper. */
export function headBlock(heading: RecapHeading): Block {
  const { office } = heading
  const lines: Line[] = [
    { text: office.name, style: 'office' },
    ...[...office.addressLines, office.contact]
      .filter((text) => text !== '')
      .map((text): Line => ({ text, style: 'centred' })),
    { text: '', style: 'plain' },
    { text: RECAP_TITLE, style: 'title', height: 20 },
    { text: `Bulan ${monthWords(heading.month)}`, style: 'centred' },
  ]
  if (heading.filterNote) lines.push({ text: heading.filterNote, style: 'centred' })
  lines.push({ text: '', style: 'plain' })
  const block = wideLines(lines, 0)
  const numbersAt = block.rowCount + 1
  const numbers = RECAP_COLUMNS.map(({ number }) =>
    numberCell(ref(number, numbersAt), number, 'columnNumber'),
  )
  const headings = RECAP_COLUMNS.map((column) =>
    textCell(ref(column.number, numbersAt + 1), column.heading, 'heading'),
  )
  const xml = `${block.xml}<row r="${numbersAt}">${numbers.join('')}</row><row r="${numbersAt + 1}">${headings.join('')}</row>`
  return { xml, rowCount: numbersAt + 1, merges: block.merges }
}

/** The Keterangan, then place, date and signatures, below row `at`. */
export function tailBlock(heading: RecapHeading, at: number): Block {
  const explained = wideLines(
    [
      { text: '', style: 'plain' },
      { text: KETERANGAN_TITLE, style: 'label' },
      ...KETERANGAN_LINES.map((text): Line => ({ text, style: 'plain' })),
      { text: '', style: 'plain' },
    ],
    at,
  )
  const signed = signatureBlock(heading, explained.rowCount)
  return {
    xml: explained.xml + signed.xml,
    rowCount: signed.rowCount,
    merges: [...explained.merges, ...signed.merges],
  }
}

function wideLines(lines: Line[], at: number): Block {
  const xml = lines.map(({ text, style, height }, index) => {
    const tall = height ? ` ht="${height}" customHeight="1"` : ''
    return `<row r="${at + index + 1}"${tall}>${textCell(`A${at + index + 1}`, text, style)}</row>`
  })
  const merges = lines.flatMap(({ text }, index) =>
    text === '' ? [] : [`A${at + index + 1}:J${at + index + 1}`],
  )
  return { xml: xml.join(''), rowCount: at + lines.length, merges }
}

/** One signature stands right; two stand left and right; more share the width. */
function signatureBlock(heading: RecapHeading, at: number): Block {
  const { signatures } = heading
  const places: [number, number][] =
    signatures.length <= 1
      ? [[9, 10]]
      : signatures.length === 2
        ? [
            [2, 4],
            [9, 10],
          ]
        : [
            [2, 4],
            [5, 7],
            [9, 10],
          ]
  const last = signatures.length - 1
  const dated = `${heading.place}, ${dateWords(heading.date)}`
  const fields: ((index: number) => [string, StyleName])[] = [
    (index) => [index === last || last < 0 ? dated : '', 'centred'],
    (index) => [signatures[index]?.caption ?? '', 'centred'],
    (index) => [signatures[index]?.position ?? '', 'centred'],
    () => ['', 'plain'],
    () => ['', 'plain'],
    () => ['', 'plain'],
    (index) => [signatures[index]?.name ?? '', 'signed'],
    (index) => [signatures[index]?.nip ? `NIP ${signatures[index].nip}` : '', 'centred'],
  ]
  const merges: string[] = []
  const xml = fields.map((field, line) => {
    const row = at + line + 1
    const cells = places.map(([from, to], index) => {
      const [text, style] = field(index)
      if (text !== '') merges.push(`${ref(from, row)}:${ref(to, row)}`)
      return textCell(ref(from, row), text, style)
    })
    return `<row r="${row}">${cells.join('')}</row>`
  })
  return { xml: xml.join(''), rowCount: at + fields.length, merges }
}

function ref(column: number, row: number): string {
  return `${String.fromCharCode(64 + column)}${row}`
}
