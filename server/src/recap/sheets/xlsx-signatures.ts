import { paperDate } from '#domain/archive/paper-date.ts'
import type { RecapHeading, RecapSignature } from '#domain/recap/heading.ts'
import { textCell } from './xlsx-cells.ts'
import type { StyleName } from './xlsx-parts.ts'
import type { Block } from './xlsx-surroundings.ts'

/** Columns that a signature may fill, by how many people sign: one signs right, two left and right. */
const PLACES: Record<1 | 2 | 3, [string, string][]> = {
  1: [['I', 'J']],
  2: [
    ['B', 'D'],
    ['I', 'J'],
  ],
  3: [
    ['B', 'D'],
    ['E', 'G'],
    ['I', 'J'],
  ],
}

/** Place and date stand over the last signature. At most three people sign. */
export function signatureBlock(heading: RecapHeading, at: number): Block {
  const signatures = heading.signatures.slice(0, 3)
  const places = PLACES[signatures.length <= 1 ? 1 : signatures.length === 2 ? 2 : 3]
  const dated = `${heading.place}, ${paperDate(heading.date)}`
  const columns = places.map((_, index) =>
    column(signatures[index], index === places.length - 1 ? dated : ''),
  )
  const merges: string[] = []
  const rows = Array.from({ length: 8 }, (_, line) => {
    const row = at + line + 1
    const cells = places.map(([from, to], index) => {
      const [text, style] = columns[index]?.[line] ?? ['', 'plain']
      if (text !== '') merges.push(`${from}${row}:${to}${row}`)
      return textCell(`${from}${row}`, text, style)
    })
    return `<row r="${row}">${cells.join('')}</row>`
  })
  return { xml: rows.join(''), last: at + rows.length, merges }
}

function column(who: RecapSignature | undefined, dated: string): [string, StyleName][] {
  return [
    [dated, 'centred'],
    [who?.caption ?? '', 'centred'],
    [who?.position ?? '', 'centred'],
    ['', 'plain'],
    ['', 'plain'],
    ['', 'plain'],
    [who ? who.name || '(…………………………………)' : '', 'signed'],
    [who?.nip ? `NIP ${who.nip}` : '', 'centred'],
  ]
}
