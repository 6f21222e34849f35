import { describe, expect, test } from 'vitest'
import { shortDate } from '#domain/recap/dates.ts'
import type { RecapRow } from '#domain/recap/recap-row.ts'
import { printable } from '#server/platform/printable.ts'
import { checkStructure, fontsOf, layoutOf, propertiesOf, textOf } from '#server/testing/pdf-tools.ts'
import { GOLDEN_HEADING, goldenRows } from '../golden/golden-month.ts'
import { EXPECTED_ROWS } from '../golden/november-2026.expected.ts'
import { readPdfTable } from '../golden/pdf-table.ts'
import { bytesOf } from '../golden/readers.ts'
import { writePdf } from './write-pdf.ts'

const at = new Date('2026-12-01T02:00:00Z')

async function* none(): AsyncGenerator<RecapRow> {}

describe('a recap of more rows than one document holds', async () => {
  const pdf = await bytesOf(writePdf(GOLDEN_HEADING, goldenRows(), at, 7))

  test('has every row once and in order, in its columns', async () => {
    const closed = (text: string) => printable(text).replace(/\s/g, '')
    const expected = EXPECTED_ROWS.map((row) =>
      row.map((cell, column) => closed((column === 1 || column === 7) && cell ? shortDate(cell) : cell)),
    )
    expect(await readPdfTable(pdf)).toEqual(expected)
  })

  test('is a sound file with embedded fonts that says what it is', async () => {
    await checkStructure(pdf)
    const properties = await propertiesOf(pdf)
    expect(properties.get('Title')).toBe(
      'Rekap Penanganan Permasalahan Melalui Telepon – LPSE Kabupaten Jember – November 2026',
    )
    expect(properties.get('CreationDate')).toContain('20261201020000Z')
    for (const font of await fontsOf(pdf)) expect(font).toMatch(/yes yes yes +\d+ +0$/)
  })

  test('counts its pages through, with one letterhead and one place for signatures', async () => {
    const pages = (await layoutOf(pdf)).split('\f').slice(0, -1)
    expect(pages.map((page) => /halaman (\d+)/.exec(page)?.[1])).toEqual(pages.map((_, at) => String(at + 1)))
    expect(pages.filter((page) => page.includes('Jalan Contoh'))).toEqual([pages[0]])
    expect(pages.filter((page) => page.includes('Keterangan :'))).toEqual([pages.at(-1)])
    expect(pages.at(-1)).toContain('Mengetahui,')
  })
})

test('as many rows as one document holds are one PDF/A that tells its number of pages', async () => {
  const pdf = await bytesOf(writePdf(GOLDEN_HEADING, goldenRows(), at, 20))
  expect(await textOf(pdf)).toContain('halaman 1 dari 5')
  expect(pdf.toString('latin1')).toContain('pdfaid:part')
})

test('a month without a call is a page with headings, Keterangan and signatures', async () => {
  const text = await textOf(await bytesOf(writePdf(GOLDEN_HEADING, none(), at)))
  expect(text).toContain('Isi Jawaban Petugas Keterangan : 1 = No Urut Pencatatan')
  expect(text).toContain('halaman 1 dari 1')
})

test('a part of the month says so under its title', async () => {
  const heading = { ...GOLDEN_HEADING, filterNote: 'Sebagian saja: kategori Pengaduan' }
  const text = await textOf(await bytesOf(writePdf(heading, none(), at)))
  expect(text).toContain('Bulan November 2026 Sebagian saja: kategori Pengaduan 1 2 3')
})
