import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortDate } from '#domain/recap/dates.ts'
import { downloadRecap, type RecapFormat, readRecap } from '#domain/recap/recap.api.ts'
import { printable } from '#server/platform/printable.ts'
import { succeeded } from '#server/testing/call-desk.ts'
import { liveGoldenMonth } from '#server/testing/live-golden-month.ts'
import { textOf } from '#server/testing/pdf-tools.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { EXPECTED_ROWS } from './november-2026.expected.ts'
import { readPdfTable } from './pdf-table.ts'
import { officeTime, openXlsx, parseCsv } from './readers.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse({ at: new Date('2026-10-31T00:00:00Z') })
  await liveGoldenMonth(house)
}, officeTime)
afterAll(() => house.close())

const download = (format: RecapFormat) =>
  house.as('wati').call(downloadRecap, { params: { officeId: house.offices.JBR, month: '2026-11', format } })

test('the month on screen says, column by column, what the hand-written table says', async () => {
  const officeId = house.offices.JBR
  const { items, next } = succeeded(
    await house.as('wati').call(readRecap, { params: { officeId, month: '2026-11' }, query: { limit: 100 } }),
  )
  expect(next).toBeNull()
  expect(
    items.map((line) => [
      ...[String(line.no), line.callDate, line.email, line.sender, line.message, line.category],
      ...[line.destination, line.answerDate ?? '', line.answer.replace(/\r\n?/g, '\n'), line.enteredBy],
    ]),
  ).toEqual(EXPECTED_ROWS)
})

test('the XLSX over HTTP says so in LibreOffice', { timeout: officeTime }, async () => {
  const { status, headers, body } = await download('xlsx')
  expect(status).toBe(200)
  expect(headers['content-disposition']).toContain('filename="Rekap-Telepon-JBR-2026-11.xlsx"')
  const sheet = await openXlsx(body)
  const start = sheet.findIndex((row) => row[0] === 'No')
  const dated = EXPECTED_ROWS.map((row) =>
    row.map((cell, at) => ((at === 1 || at === 7) && cell ? shortDate(cell) : cell)),
  )
  expect(sheet.slice(start + 1, start + 21)).toEqual(dated)
})

test('the CSV over HTTP has the same words', async () => {
  const { headers, body } = await download('csv')
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  const rows = (await parseCsv(body, ';')).slice(1)
  expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@]|[\d/]+$)/, '')))).toEqual(
    EXPECTED_ROWS,
  )
})

test('the PDF over HTTP has the same words, letterhead, place, date and signatures of the office', async () => {
  const { headers, body } = await download('pdf')
  expect(headers['content-type']).toBe('application/pdf')
  const closed = (text: string) => printable(text).replace(/\s/g, '')
  expect(await readPdfTable(body)).toEqual(
    EXPECTED_ROWS.map((row) =>
      row.map((cell, at) => closed((at === 1 || at === 7) && cell ? shortDate(cell) : cell)),
    ),
  )
  const text = await textOf(body)
  expect(text).toMatch(/^LPSE Kabupaten Jember Jl\. Sudarman No\. 1, Jember 68118/)
  expect(text).toMatch(/Mengetahui, Kepala LPSE Kabupaten Jember .* NIP 197001011995031001/)
  expect(text).toMatch(/Jember, 3 Desember 2026 Penginput Rekap Telepon Wati Lestari/)
})
