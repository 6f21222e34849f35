import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { coverageOf } from './font-coverage.ts'

// PDF/A forbids a character without a glyph, and people type what they like. What our fonts cannot show becomes a
// visible white square, so that the reader sees that something stood there.

const fontFolder = fileURLToPath(new URL('../../fonts/', import.meta.url))

/** The files of the fonts that every printed document uses, in a fixed order; no other font is ever used. */
export const fontFiles = readdirSync(fontFolder)
  .filter((name) => name.endsWith('.ttf'))
  .sort()
  .map((name) => `${fontFolder}${name}`)

const unshowable = '\u25a1'
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** One set for each family: what its regular and its bold cut both can show. */
const families = ['STIXTwoText', 'SourceSans3'].map((family) => {
  const [first = new Set<number>(), ...others] = fontFiles
    .filter((file) => file.includes(family))
    .map(coverageOf)
  return new Set([...first].filter((code) => others.every((cut) => cut.has(code))))
})

/**
 * `text` as our fonts can print it: NFC, line ends as `\n`, tabs and every other space as one space each, control and
 * format characters gone (also those that turn the reading direction), and U+25A1 for what no font can show.
 */
export function printable(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n|[\r\v\f\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
  if (/^[\n -~]*$/.test(plain)) return plain
  return Array.from(graphemes.segment(plain), ({ segment }) => printableGrapheme(segment)).join('')
}

function printableGrapheme(grapheme: string): string {
  if (grapheme === '\n') return grapheme
  const signs = [...grapheme.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')]
  // All of it by one font: a letter and its accent must not come from two.
  if (families.some((family) => signs.every((sign) => family.has(codeOf(sign))))) return signs.join('')
  const [first = ''] = signs
  const base = !/\p{M}/u.test(first) && families.some((family) => family.has(codeOf(first))) ? first : ''
  return base + unshowable
}

const codeOf = (sign: string) => sign.codePointAt(0) ?? 0

/** `value` with every string in it made printable; the keys stay. */
export function printableData(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(printableData)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableData(inner)]))
}
