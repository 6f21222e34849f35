/** An object of a PDF: its words, and the bytes of its stream if it has one. */
export interface PdfObject {
  words: string
  stream: Uint8Array
}

export interface PdfPart {
  objects: Map<number, PdfObject>
  /** Numbers of the page objects, in order. */
  pages: number[]
}

const REFERENCE = /(\d+) 0 R/g

/**
 * Takes apart a PDF as our Typst makes it at level A-1b: PDF 1.4, one table of objects at the end, every object plain.
 * Throws on any other.
 */
export function readPdfPart(bytes: Uint8Array): PdfPart {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [, at] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-64).toString('latin1')) ?? []
  const table = file.subarray(Number(at)).toString('latin1')
  if (!at || !table.startsWith('xref')) throw new Error('Not a PDF with a plain table of objects.')
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset))
  const ends = [...offsets, Number(at)].sort((a, b) => a - b)
  const objects = new Map<number, PdfObject>()
  for (const offset of offsets) {
    const end = ends[ends.indexOf(offset) + 1] ?? Number(at)
    const [number, object] = readObject(file.subarray(offset, end))
    objects.set(number, object)
  }
  const root = [...objects.values()].find(({ words }) => /\/Type \/Pages\b/.test(words))
  const kids = /\/Kids \[([^\]]*)\]/.exec(root?.words ?? '')?.[1]
  if (kids === undefined) throw new Error('A PDF without pages.')
  return { objects, pages: referencesIn(kids) }
}

export const referencesIn = (words: string): number[] =>
  [...words.matchAll(REFERENCE)].map(([, number]) => Number(number))

export const withReferences = (words: string, numberOf: (old: number) => number): string =>
  words.replace(REFERENCE, (_, old: string) => `${numberOf(Number(old))} 0 R`)

function readObject(bytes: Buffer): [number, PdfObject] {
  const start = bytes.indexOf(' 0 obj')
  const stream = bytes.indexOf('\nstream\n')
  const end = bytes.lastIndexOf(stream < 0 ? '\nendobj' : '\nendstream')
  const number = Number(bytes.subarray(0, start).toString('latin1'))
  if (start < 1 || end < 0 || !Number.isSafeInteger(number)) throw new Error('Not an object of a PDF.')
  const words = bytes.subarray(start + ' 0 obj'.length, stream < 0 ? end : stream).toString('latin1')
  return [number, { words, stream: stream < 0 ? new Uint8Array() : bytes.subarray(stream + 8, end) }]
}
