import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { downloadRecap } from '#domain/recap/recap.api.ts'
import { handsOn, saved } from './hands.ts'
import { openMailbox } from './mailbox.ts'
import { type Office, openOffice } from './office.ts'

let mailbox: Awaited<ReturnType<typeof openMailbox>>
let office: Office
let page: Page
beforeAll(async () => {
  mailbox = await openMailbox()
  office = await openOffice({ settings: { smtpUrl: mailbox.url, mailFrom: 'helpdesk@lpse-jbr.test' } })
  page = await office.pageOf('sari', '/telepon')
})
afterAll(async () => {
  await office.close()
  await mailbox.close()
})

const hour = 3_600_000
const problem = 'Paket tender tidak tampil di beranda, jadwal pemasukan penawaran sampai besok.'
const answer = 'Paket sudah ditampilkan kembali oleh Helpdesk LKPP, silakan muat ulang halaman.'

/** A call up to the moment at which the agent says that it cannot be answered. */
async function askFor(name: string, email: string) {
  const hands = handsOn(page)
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await hands.press('F2')
  await page.getByText('“Selamat').first().waitFor()
  await hands.words(name)
  await hands.press('Tab')
  await hands.words('PT Sinar Argopuro')
  await hands.press('Tab', 'Tab')
  await hands.words('(0331) 421234')
  await hands.press('Tab')
  await hands.words(email)
  await hands.press('Tab', 'Tab')
  await hands.words(problem)
  return hands
}
const numbersShown = async () => {
  const [form, ticket] = await Promise.all(
    ['Nomor formulir', 'Nomor tiket'].map((label) => page.getByRole('status', { name: label }).textContent()),
  )
  return [form, ticket].join(' ')
}
const recapRows = async () => {
  const params = { officeId: office.house.offices.JBR, month: '2026-11', format: 'csv' as const }
  const { body } = await office.as('sari').call(downloadRecap, { params })
  const [, ...rows] = body.toString().trim().split('\r\n')
  return rows.map((line) => line.split(';'))
}

it('what cannot be answered gets both numbers, and a mail that tells them', async () => {
  const hands = await askFor('Hendra Wijaya', 'hendra@sinarargopuro.co.id')
  await hands.press('Alt+T')
  await page.getByRole('heading', { name: 'Sampaikan kepada penelepon' }).waitFor()
  await page.getByRole('status', { name: 'Nomor tiket' }).waitFor()
  expect(await numbersShown()).toContain('001/FK/LPSE-JBR/XI/2026')
  expect(await numbersShown()).toContain('TKT-JBR-202611-0001')
  await page
    .getByText('T K T, strip, J B R, strip, dua nol dua enam satu satu, strip, nol nol nol satu')
    .waitFor()
  await hands.press('1')
  await page.getByText('Mohon kirimkan permasalahannya ke helpdesk@lpse-jbr.test').waitFor()
  await page.getByText('Surel ke hendra@sinarargopuro.co.id sedang dikirim.').waitFor()
  await office.house.runJobs()
  await page.getByText('Surel ke hendra@sinarargopuro.co.id terkirim.').waitFor()
  await hands.press('Alt+N')
  await page.getByText('Tiket menunggu jawaban.').waitFor()
  await saved(page)
  expect(hands.presses()).toBeLessThanOrEqual(14)

  const [mail] = mailbox.received()
  expect(mail?.to).toEqual(['hendra@sinarargopuro.co.id'])
  expect(mail?.text).toContain('001/FK/LPSE-JBR/XI/2026')
  expect(mail?.text).toContain('TKT-JBR-202611-0001')
  const given = await office.house.owner`select kind, sequence, given_at from numbers order by kind`
  expect(given.map(({ kind, sequence }) => [kind, sequence])).toEqual([
    ['form', 1],
    ['ticket', 1],
  ])
  expect(given[0]?.given_at).toEqual(given[1]?.given_at)
})

it('the answer of the next day reaches the caller, the archive and the recap', async () => {
  office.house.clock.advance(26 * hour)
  await page.goto(`${office.address}/tiket`)
  await page.getByRole('link', { name: 'TKT-JBR-202611-0001' }).click()
  await page.getByLabel('Jawaban/solusi').fill(answer)
  await page.getByLabel('Dari siapa jawabannya').fill('Helpdesk LKPP')
  await page.getByRole('button', { name: 'Form Jawaban diterima' }).click()
  await page.getByRole('button', { name: 'Penelepon sudah diberi tahu' }).click()
  await page.getByRole('button', { name: 'Arsipkan', exact: true }).click()
  await page.getByText('Formulir sudah diarsipkan.').waitFor()
  await office.house.runJobs()

  expect(await recapRows()).toEqual([
    [
      '1',
      '2026-11-23',
      'hendra@sinarargopuro.co.id',
      'Hendra Wijaya (PT Sinar Argopuro)',
      problem,
      'Pertanyaan',
      'Direktorat Sistem Pengadaan Digital',
      '2026-11-24',
      answer,
      'Sari Wulandari',
    ],
  ])
})

it('a decision that is undone and made again keeps both numbers', async () => {
  await page.goto(`${office.address}/telepon`)
  const hands = await askFor('Yuni Astuti', '')
  await hands.press('Alt+T')
  await page.getByRole('status', { name: 'Nomor tiket' }).waitFor()
  const before = await numbersShown()
  await hands.press('Alt+U')
  await page.getByRole('button', { name: /Belum terjawab/ }).waitFor()
  await page.getByText('No. 002/FK/LPSE-JBR/XI/2026').waitFor()
  await hands.press('Alt+T')
  await page.getByRole('status', { name: 'Nomor tiket' }).waitFor()
  expect(await numbersShown()).toBe(before)
  expect(before).toContain('TKT-JBR-202611-0002')
  await hands.press('3', 'Alt+N')
  await page.getByText('Tiket menunggu jawaban.').waitFor()

  await hands.press('Alt+U', 'Alt+U')
  await page.getByRole('button', { name: /^Terjawab/ }).waitFor()
  await hands.press('Alt+J')
  await hands.words('Ternyata cukup memuat ulang halaman.')
  await hands.press('Alt+A')
  await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
  await hands.press('Alt+A')
  await page.getByText('PDF menyusul.').waitFor()
  const numbers = await office.house.owner`select kind, printed from numbers order by kind, sequence`
  expect(numbers.map(({ printed }) => printed)).toEqual([
    '001/FK/LPSE-JBR/XI/2026',
    '002/FK/LPSE-JBR/XI/2026',
    'TKT-JBR-202611-0001',
    'TKT-JBR-202611-0002',
  ])
  expect((await recapRows())[1]?.slice(6, 10)).toEqual([
    'LPSE Kabupaten Jember',
    '2026-11-24',
    'Ternyata cukup memuat ulang halaman.',
    'Sari Wulandari',
  ])
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
