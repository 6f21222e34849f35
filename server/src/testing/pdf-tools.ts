import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

// Other people's programmes read our PDFs: poppler, qpdf, and PDFBox Preflight (Debian: poppler-utils, qpdf,
// default-jre-headless, libpdfbox2-java, libactivation-java, libjaxb-api-java).

const run = promisify(execFile)

/** What `program` prints about the PDF; `-` among the arguments stands for the file. A failing program rejects. */
async function ask(pdf: Uint8Array, program: string, args: string[], after: string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    await writeFile(file, pdf)
    const { stdout } = await run(program, [...args, file, ...after], { maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The text in the order in which the document itself tells it (also to a screen reader): one space between words. */
export const textOf = async (pdf: Uint8Array) =>
  (await ask(pdf, 'pdftotext', ['-raw'], ['-'])).replace(/\s+/g, ' ').trim()

/** The text line by line, as it stands on the page. */
export const layoutOf = (pdf: Uint8Array) => ask(pdf, 'pdftotext', ['-layout'], ['-'])

/** One line for each font, without the table's head. */
export const fontsOf = async (pdf: Uint8Array) => (await ask(pdf, 'pdffonts', [])).trim().split('\n').slice(2)

/** The properties that pdfinfo tells, with dates as they are stored. */
export async function propertiesOf(pdf: Uint8Array): Promise<Map<string, string>> {
  const lines = (await ask(pdf, 'pdfinfo', ['-rawdates'])).split('\n')
  return new Map(lines.map((line) => [line.split(':', 1)[0] ?? '', line.replace(/^[^:]*: */, '')]))
}

/** The XMP packet. */
export const xmpOf = (pdf: Uint8Array) => ask(pdf, 'pdfinfo', ['-meta'])

/** Every object of the file with its streams unpacked. */
export const objectsOf = (pdf: Uint8Array) => ask(pdf, 'qpdf', ['--qdf', '--object-streams=disable'], ['-'])

/** Rejects unless the structure of the file is sound. */
export const checkStructure = (pdf: Uint8Array) => ask(pdf, 'qpdf', ['--check'])

const jars = [
  ...['preflight', 'pdfbox2', 'fontbox2', 'xmpbox'],
  ...['commons-logging', 'javax.activation', 'jaxb-api'],
].map((name) => `/usr/share/java/${name}.jar`)

/** The verdict of PDFBox Preflight on PDF/A-1b; rejects with its list of errors where the file is not valid. */
export const preflight = (pdf: Uint8Array) =>
  ask(pdf, 'java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b'])
