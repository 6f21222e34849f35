import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { shortDate } from '#domain/recap/dates.ts'
import { printable } from '#server/platform/printable.ts'
import { layoutOf, propertiesOf, textOf } from '#server/testing/pdf-tools.ts'
import { writePdf } from '../printing/write-pdf.ts'
import { writeCsv } from '../sheets/write-csv.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import { GOLDEN_HEADING, goldenRows } from './golden-month.ts'
import { EXPECTED_ROWS, type ExpectedRow } from './november-2026.expected.ts'
import { readPdfTable } from './pdf-table.ts'
import { bytesOf, cellTypesOfCsv, officeTime, openXlsx, parseCsv, printXlsx, resaveCsv } from './readers.ts'

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
const HEADINGS = 'No;Tgl;Alamat E-mail;Nama;Isi Pesan;Kategori;Tujuan;Tgl Jawaban;Isi Jawaban;Petugas'.split(
  ';',
)

/** The hand-written table with its two dates written another way. */
function expectedWith(date: (day: string) => string): string[][] {
  return EXPECTED_ROWS.map((row) =>
    row.map((cell, at) => ((at === 1 || at === 7) && cell ? date(cell) : cell)),
  )
}

const at = new Date('2026-12-01T02:00:00Z')

describe('the golden month in XLSX', async () => {
  const workbook = await bytesOf(writeXlsx(GOLDEN_HEADING, goldenRows()))

  test('says in LibreOffice, cell by cell, what the hand-written table says', {
    timeout: officeTime,
  }, async () => {
    const sheet = await openXlsx(workbook)
    const start = sheet.findIndex((row) => row.join() === NUMBERS.join())
    expect(sheet[start + 1]).toEqual(HEADINGS)
    expect(sheet.slice(start + 2, start + 2 + 20)).toEqual(expectedWith(shortDate))
    const below = sheet.slice(start + 22).map((row) => row.filter((cell) => cell !== '').join('|'))
    expect(below.filter((line) => line !== '').slice(1)).toEqual([
      'Keterangan :',
      '1 = No Urut Pencatatan',
      '2 = Tanggal Telepon',
      '3 = Alamat Email',
      '4 = Nama Pengirim sebutkan juga instansinya (kalau ada)',
      '5 = Isi Telepon',
      '6 = Pengaduan, Pertanyaan atau Konsultasi',
      '7 = Sebutkan Direktorat Tujuan',
      '8 = Tgl Penerimaan Form Jawaban',
      '9 = Isi Jawaban',
      '10 = Nama Penginput Rekap Telepon',
      'Jember, 1 Desember 2026',
      'Mengetahui,',
      'Kepala LPSE Kabupaten Jember|Petugas Rekap',
      'Ir. Contoh Pejabat, M.T.|Sari Wulandari',
      'NIP 19700101 199503 1 001',
    ])
    expect(below.find((line) => line !== '')).toMatch(/^Catatan: isi nomor 13 lebih tinggi/)
  })

  test('A5: holds numbers, real dates and texts, and no formula', async () => {
    const [sheet] = (await readXlsx(workbook)).sheets
    const start = sheet?.rows.findIndex((row) => row[0] === 'No') ?? -1
    const rows = sheet?.rows.slice(start + 1, start + 21) ?? []
    expect(rows.map((row) => row.slice(0, 10).map(typeOf))).toEqual(
      EXPECTED_ROWS.map((row) =>
        row.map((cell, column) =>
          cell === '' ? 'empty' : column === 0 ? 'number' : column === 1 || column === 7 ? 'date' : 'string',
        ),
      ),
    )
    expect(rows.map((row) => row[1])).toEqual(EXPECTED_ROWS.map((row) => new Date(`${row[1]}T00:00:00Z`)))
  })

  test('prints on A4 laid on its side, with headings and column numbers on each page', {
    timeout: officeTime,
  }, async () => {
    const printed = await printXlsx(workbook)
    expect((await propertiesOf(printed)).get('Page size')).toMatch(/^841\.\d+ x 595\.\d+ pts \(A4\)/)
    const pages = (await layoutOf(printed)).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page).toMatch(/^ *1 +2 +3 +4 +5 +6 +7 +8 +9 +10$/m)
      expect(page).toMatch(/Alamat E-mail +Nama +Isi Pesan +Kategori +Tujuan .*Isi Jawaban +Petugas/)
    }
  })
})

/** Which cells carry the guard, by row number and column: they would be a formula, a number or a date. */
const GUARDED: Record<string, number[]> = { 8: [3, 4, 5, 9], 9: [4, 5, 9], 17: [5, 9] }

function guarded(row: ExpectedRow | string[]): string[] {
  return row.map((cell, at) => (GUARDED[row[0] ?? '']?.includes(at + 1) ? `'${cell}` : cell))
}

describe('the golden month in CSV', async () => {
  const csv = await bytesOf(writeCsv(goldenRows()))
  const expected = [HEADINGS, ...EXPECTED_ROWS.map(guarded)]

  test('begins with the byte order mark, separates by semicolons, ends lines with CRLF', () => {
    expect(csv.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(csv.toString().slice(1)).toMatch(/^No;Tgl;Alamat E-mail;.*;Petugas\r\n1;2026-11-01;dewi/)
    expect(csv.toString()).toMatch(/;Sari Wulandari\r\n$/)
  })

  test('says, read by another program, what the hand-written table says', async () => {
    expect(await parseCsv(csv, ';')).toEqual(expected)
  })

  test('A5: opens in LibreOffice with dates as dates and every text as text, also after it was saved there', {
    timeout: officeTime,
  }, async () => {
    const types = [
      Array<string>(10).fill('string'),
      ...EXPECTED_ROWS.map((row) =>
        row.map((cell, at) =>
          cell === '' ? 'empty' : at === 0 ? 'float' : at === 1 || at === 7 ? 'date' : 'string',
        ),
      ),
    ]
    expect(await cellTypesOfCsv(csv)).toEqual(types)
    const saved = await resaveCsv(csv)
    expect((await parseCsv(saved, ';')).map(withoutDates)).toEqual(expected.map(withoutDates))
    expect(await cellTypesOfCsv(saved)).toEqual(types)
  })
})

describe('the golden month in PDF', async () => {
  const pdf = await bytesOf(writePdf(GOLDEN_HEADING, goldenRows(), at))

  test('says, word by word and in its column, what the hand-written table says', async () => {
    const closed = (text: string) => printable(text).replace(/\s/g, '')
    expect(await readPdfTable(pdf)).toEqual(expectedWith(shortDate).map((row) => row.map(closed)))
  })

  test('has the letterhead first, headings on each page, Keterangan, place, date and signatures last', async () => {
    const pages = (await layoutOf(pdf)).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toMatch(/^ *1 +2 +3 +4 +5 +6 +7 +8 +9 +10$/m)
    const text = await textOf(pdf)
    expect(text).toMatch(
      /^LPSE Kabupaten Jember Jalan Contoh Nomor 1, Jember 68121 Telepon \(0331\) 000000 Rekap/,
    )
    expect(text).toContain(
      'Rekap Penanganan Permasalahan Melalui Telepon Bulan November 2026 1 2 3 4 5 6 7 8 9 10 No Tgl',
    )
    expect(text).toContain('Keterangan : 1 = No Urut Pencatatan 2 = Tanggal Telepon 3 = Alamat Email')
    expect(text).toMatch(
      /Kepala LPSE Kabupaten Jember Ir\. Contoh Pejabat, M\.T\. NIP 19700101 199503 1 001 Jember, 1 Desember 2026 Petugas Rekap Sari Wulandari/,
    )
    expect((await propertiesOf(pdf)).get('Page size')).toMatch(/^841\.\d+ x 595\.\d+ pts \(A4\)/)
  })
})

function withoutDates(row: readonly string[]): string[] {
  return row.filter((_, at) => at !== 1 && at !== 7)
}

function typeOf(value: unknown): string {
  return value instanceof Date ? 'date' : value === null || value === undefined ? 'empty' : typeof value
}
