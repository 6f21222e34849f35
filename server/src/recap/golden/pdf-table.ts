import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g

type Word = { text: string; x: number; y: number }

const POINTS_A_MM = 72 / 25.4
/** Where the columns of the printed table end, in millimetres from the left edge of the sheet. */
const COLUMN_ENDS = [21, 38.5, 67.5, 98.5, 149.25, 168.75, 195.75, 213.25, 264, 285]
/** Where the page's body ends and its footer begins, in points from the top. */
const FOOTER = 553

/**
 * The table of a recap PDF as poppler sees it on the page: the words, by their place, in ten columns. A row begins
 * where column 1 has a number and goes on, also on the next page, until the next one. White space is gone, because a
 * long address may be broken anywhere.
 */
export async function readPdfTable(pdf: Uint8Array): Promise<string[][]> {
  const rows: string[][] = []
  for (const words of await pagesOfWords(pdf)) {
    const heading = words.find(({ text, x }) => text === 'No' && columnOf(x) === 0)
    if (!heading) continue
    const end = words.find(({ text, x }) => text === 'Keterangan' && columnOf(x) < 2)?.y ?? FOOTER
    const body = words.filter(({ y }) => y > heading.y + 8 && y < end)
    const tops = body.filter(({ text, x }) => columnOf(x) === 0 && /^\d+$/.test(text)).map(({ y }) => y)
    const before = rows.length
    for (const word of body) {
      const at = before - 1 + tops.filter((top) => top <= word.y + 1).length
      rows[at] ??= Array<string>(10).fill('')
      const row = rows[at]
      const column = columnOf(word.x)
      row[column] = `${row[column] ?? ''}${word.text}`
    }
  }
  return rows
}

/** Words of one line have nearly one middle (fonts differ a little), and get the same one here. */
function inLines(words: Word[]): Word[] {
  let line = Number.NEGATIVE_INFINITY
  const lined = words
    .toSorted((a, b) => a.y - b.y)
    .map((word) => {
      if (word.y - line > 4) line = word.y
      return { ...word, y: line }
    })
  return lined.sort((a, b) => a.y - b.y || a.x - b.x)
}

function columnOf(x: number): number {
  return COLUMN_ENDS.findIndex((end) => x < end * POINTS_A_MM)
}

/** The words of each page from top to bottom, in a line from left to right. */
async function pagesOfWords(pdf: Uint8Array): Promise<Word[][]> {
  const layout = await boundingBoxes(pdf)
  return layout
    .split('<page ')
    .slice(1)
    .map((page) =>
      inLines(
        [...page.matchAll(WORD)].map(([, x, top, bottom, text]) => ({
          x: Number(x),
          y: (Number(top) + Number(bottom)) / 2,
          text: plain(text ?? ''),
        })),
      ),
    )
}

async function boundingBoxes(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recap-pdf-'))
  try {
    const file = join(folder, 'recap.pdf')
    await writeFile(file, pdf)
    return (await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 1 << 26 })).stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

function plain(escaped: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return escaped.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => signs[name] ?? whole)
}
