import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

// Other people's programs read what we wrote (Debian: libreoffice-calc, python3).

const run = promisify(execFile)

/** Gathers a stream of bytes. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** CSV by Python's csv module, an implementation of RFC 4180 that shares nothing with ours. */
export async function parseCsv(bytes: Uint8Array, separator: string): Promise<string[][]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'in.csv')
    await writeFile(file, bytes)
    const script =
      "import csv,json,sys\nwith open(sys.argv[1],encoding='utf-8-sig',newline='') as f:\n  json.dump(list(csv.reader(f,delimiter=sys.argv[2],strict=True)),sys.stdout)"
    const { stdout } = await run('python3', ['-c', script, file, separator], { maxBuffer: 1 << 26 })
    return JSON.parse(stdout) as string[][]
  })
}

/** Separator ;, quotation mark ", UTF-8, Indonesian, plain text is read for numbers, dates and formulas. */
const OPEN_AS_CSV = 'CSV:59,34,76,1,,1057,false,true,false,false,false,0,true'
/** The same on the way out, each cell as it is shown. */
const SAVE_AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,1'

/** What LibreOffice shows of each cell of the first sheet of a workbook. */
export async function openXlsx(bytes: Uint8Array): Promise<string[][]> {
  return parseCsv(await convert(bytes, 'xlsx', SAVE_AS_CSV), ';')
}

/** The CSV as LibreOffice writes it after opening ours. */
export function resaveCsv(bytes: Uint8Array): Promise<Buffer> {
  return convert(bytes, 'csv', SAVE_AS_CSV, OPEN_AS_CSV)
}

/** The types of the cells of each row after LibreOffice opened the CSV: string, date, float, or a formula. */
export async function cellTypesOfCsv(bytes: Uint8Array): Promise<string[][]> {
  const flat = (await convert(bytes, 'csv', 'fods', OPEN_AS_CSV)).toString()
  return [...flat.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*)>/g)].flatMap(([, attributes = '']) => {
      const type = attributes.includes('table:formula')
        ? 'formula'
        : (/office:value-type="([a-z]+)"/.exec(attributes)?.[1] ?? 'empty')
      const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
      return times > 100 ? [] : Array<string>(times).fill(type)
    }),
  )
}

/** The workbook as LibreOffice would print it. */
export function printXlsx(bytes: Uint8Array): Promise<Buffer> {
  return convert(bytes, 'xlsx', 'pdf')
}

/** LibreOffice takes seconds to start, more on a busy machine: what uses it may take this long. */
export const officeTime = 90_000

let profile: Promise<string> | undefined

/** A profile of this process alone, so that two tests at once do not meet. Within a file one runs after the other. */
async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recap-office-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function convert(bytes: Uint8Array, from: string, to: string, openAs?: string): Promise<Buffer> {
  return inFolder(async (folder) => {
    profile ??= makeProfile()
    await writeFile(join(folder, `in.${from}`), bytes)
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${await profile}`,
        '--headless',
        ...(openAs ? [`--infilter=${openAs}`] : []),
        ...['--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `in.${from}`)],
      ],
      { env: { ...process.env, HOME: folder } },
    )
    const [name = ''] = await readdir(join(folder, 'out'))
    return readFile(join(folder, 'out', name))
  })
}

async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'recap-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
