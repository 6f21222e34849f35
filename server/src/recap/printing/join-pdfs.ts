import { type PdfObject, type PdfPart, readPdfPart, referencesIn, withReferences } from './read-pdf-part.ts'

const PAGES = 1

/**
 * One PDF of the pages of several, each made by our Typst at level A-1b; nothing but the part at hand is kept. The
 * joined file is PDF 1.4; the tags for screen readers and the mark PDF/A stay behind.
 */
export async function* joinPdfs(
  parts: AsyncIterable<Uint8Array>,
  { title, at }: { title: string; at: Date },
): AsyncGenerator<Uint8Array> {
  const offsets: number[] = [0, 0]
  const pages: number[] = []
  let length = 0
  const counted = (bytes: Buffer) => {
    length += bytes.length
    return bytes
  }
  const object = (number: number, body: Buffer) => {
    offsets[number] = length
    return counted(Buffer.concat([Buffer.from(`${number} 0 obj`), body, Buffer.from('\nendobj\n')]))
  }
  yield counted(Buffer.from('%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1'))
  for await (const bytes of parts) {
    const part = readPdfPart(bytes)
    const numbers = new Map(reachable(part).map((old, place) => [old, offsets.length + place]))
    const numberOf = (old: number) => numbers.get(old) ?? PAGES
    for (const [old, number] of numbers) yield object(number, bodyOf(part.objects.get(old), numberOf))
    pages.push(...part.pages.map(numberOf))
  }
  const kids = pages.map((page) => `${page} 0 R`).join(' ')
  yield object(PAGES, Buffer.from(`\n<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`))
  const info = offsets.length
  yield object(info, Buffer.from(`\n<< /Title ${pdfText(title)} /CreationDate (${pdfDate(at)}) >>`))
  const catalog = `\n<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (id) /ViewerPreferences << /DisplayDocTitle true >> >>`
  yield object(info + 1, Buffer.from(catalog))
  const lines = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  yield Buffer.from(
    `xref\n0 ${offsets.length}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${offsets.length} /Root ${info + 1} 0 R /Info ${info} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  )
}

/** What the pages need, each once; not the tree above them. */
function reachable({ objects, pages }: PdfPart): number[] {
  const found = new Set<number>()
  const open = [...pages]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (found.has(number)) continue
    found.add(number)
    open.push(...referencesIn(withoutParent(objects.get(number)?.words ?? '')))
  }
  return [...found].sort((a, b) => a - b)
}

const withoutParent = (words: string) => words.replace(/\/Parent \d+ 0 R/, '')

function bodyOf(found: PdfObject | undefined, numberOf: (old: number) => number): Buffer {
  if (!found) throw new Error('A PDF names an object that it has not.')
  const plain = found.words.replace(/\/StructParents \d+/, '').replace(/\/Tabs \/S/, '')
  const words = Buffer.from(withReferences(plain, numberOf), 'latin1')
  if (found.stream.length === 0) return words
  return Buffer.concat([words, Buffer.from('\nstream\n'), found.stream, Buffer.from('\nendstream')])
}

/** A text as PDF 1.4 holds any: UTF-16 with its mark, in hexadecimal. */
function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
}
