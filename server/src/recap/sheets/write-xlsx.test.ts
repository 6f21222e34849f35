import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { CELL_LIMIT } from '#domain/recap/long-cells.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { GOLDEN_HEADING } from '../golden/golden-month.ts'
import { bytesOf, officeTime, openXlsx } from '../golden/readers.ts'
import { writeXlsx } from './write-xlsx.ts'

const row: RecapRow = {
  no: 1,
  callDate: '2026-11-02',
  email: '',
  sender: 'Rina',
  message: 'Gagal unggah.',
  category: 'Pertanyaan',
  destination: 'LPSE',
  answerDate: null,
  answer: '',
  enteredBy: 'Sari',
}

async function* from(rows: Iterable<RecapRow>): AsyncGenerator<RecapRow> {
  yield* rows
}

/** The rows below the headings of each sheet, as another library reads them. */
async function tablesOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes)
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows
      .slice(rows.findIndex(([first]) => first === 'No') + 1)
      .filter((cells) => cells[1] instanceof Date),
  }))
}

test('signs that XML forbids are gone, line ends are one, half a surrogate pair is marked', async () => {
  const message = 'a\u0000b\u0008c\u000Bd\uFFFEe\r\nf\rg\u0085h \uD83D i'
  const [table] = await tablesOf(await bytesOf(writeXlsx(GOLDEN_HEADING, from([{ ...row, message }]))))
  expect(table?.rows[0]?.[4]).toBe('abcde\nf\ng\u0085h \uFFFD i')
})

test('words that look like an escape of the format stay as they were typed', {
  timeout: officeTime,
}, async () => {
  const message = '_x0041_ & <b> "_x005F_x0041_" ]]> &#65;'
  const sheet = await openXlsx(await bytesOf(writeXlsx(GOLDEN_HEADING, from([{ ...row, message }]))))
  expect(sheet.find((cells) => cells[3] === 'Rina')?.[4]).toBe(message)
})

test('a text longer than a cell goes on in a marked line below, and no word is lost', {
  timeout: officeTime,
}, async () => {
  const message = Array.from({ length: 8000 }, (_, at) => `kata${at}`).join(' ')
  const sheet = await openXlsx(await bytesOf(writeXlsx(GOLDEN_HEADING, from([{ ...row, message }, row]))))
  const start = sheet.findIndex((cells) => cells[3] === 'Rina')
  const texts = sheet.slice(start, start + 3).map((cells) => cells[4] ?? '')
  expect(texts.map((text) => text.length <= CELL_LIMIT)).toEqual([true, true, true])
  expect(sheet.slice(start, start + 4).map((cells) => cells[0])).toEqual(['1', '', '', '1'])
  const words = texts.join('').replaceAll(' … (bersambung)(lanjutan) … ', '')
  expect(words).toBe(message)
})

test('rows beyond the last of a sheet go on in a further sheet, with headings and in order', async () => {
  const rows = Array.from({ length: 25 }, (_, at) => ({ ...row, no: at + 1 }))
  const tables = await tablesOf(await bytesOf(writeXlsx(GOLDEN_HEADING, from(rows), 10)))
  expect(tables.map(({ name }) => name)).toEqual(['Rekap 2026-11', 'Rekap 2026-11 (2)', 'Rekap 2026-11 (3)'])
  expect(tables.map((table) => table.rows.map(([no]) => no))).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    [21, 22, 23, 24, 25],
  ])
})

test('a month without a call is a table without rows, with Keterangan and signatures', {
  timeout: officeTime,
}, async () => {
  const sheet = await openXlsx(await bytesOf(writeXlsx(GOLDEN_HEADING, from([]))))
  const start = sheet.findIndex(([first]) => first === 'No')
  expect(sheet.slice(start + 1, start + 3).map(([first]) => first)).toEqual(['', 'Keterangan :'])
})

test('the file leaves while rows still come, and a reader that goes closes the source', async () => {
  let handedOver = 0
  let closed = false
  async function* source(): AsyncGenerator<RecapRow> {
    try {
      for (; handedOver < 1_000_000; handedOver += 1) {
        if (handedOver % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
        yield { ...row, no: handedOver + 1, message: `Pesan ${Math.sin(handedOver)}` }
      }
    } finally {
      closed = true
    }
  }
  let bytes = 0
  for await (const piece of writeXlsx(GOLDEN_HEADING, source())) {
    bytes += piece.length
    if (bytes > 50_000) break
  }
  expect(handedOver).toBeLessThan(100_000)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(closed).toBe(true)
})

test('a fault of the source breaks the file off with that fault', async () => {
  async function* source(): AsyncGenerator<RecapRow> {
    yield row
    throw new Error('the database went away')
  }
  await expect(bytesOf(writeXlsx(GOLDEN_HEADING, source()))).rejects.toThrow('the database went away')
})
