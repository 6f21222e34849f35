import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConsultation } from '#domain/consultations/consultations.api.ts'
import { eventually, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let page: Page
beforeAll(async () => {
  office = await openOffice()
  page = await office.pageOf('sari', '/telepon')
})
afterAll(() => office.close())

const idOf = (one: Page) => new URL(one.url()).pathname.split('/').at(-1) ?? ''
const kept = async (id: string) => {
  const params = { officeId: office.house.offices.JBR, id }
  return (await office.as('sari').call(readConsultation, { params })).body
}
const answerCall = async (one: Page) => {
  await one.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await one.keyboard.press('F2')
  await one.getByText('“Selamat').first().waitFor()
}

it('a page that is reloaded in mid-call comes back to the same words, with its clock running on', async () => {
  await answerCall(page)
  await page.keyboard.type('Rina Kusuma')
  await saved(page)
  office.house.clock.advance(65_000)
  // From here on the words lie in the browser only.
  await page.route('**/words', (route) => route.abort())
  await page.keyboard.type(', bagian pengadaan')
  await page.getByText('di perangkat ini', { exact: true }).waitFor()
  await page.reload()
  await page.getByText('01:05').first().waitFor()
  await eventually(() => page.getByLabel('Nama').inputValue()).toBe('Rina Kusuma, bagian pengadaan')
  expect((await kept(idOf(page))).words.name).toBe('Rina Kusuma')
  await page.unroute('**/words')
  await saved(page)
  expect((await kept(idOf(page))).words.name).toBe('Rina Kusuma, bagian pengadaan')
})

it('whatever said tersimpan is in the tables, whenever the server is cut off', async () => {
  await page.getByLabel('Permasalahan', { exact: false }).first().click()
  const id = idOf(page)
  const text = 'Penawaran gagal terkirim sesudah menekan tombol kirim dokumen dua kali berturut-turut.'
  for (const [place, sign] of [...text].entries()) {
    await page.keyboard.type(sign)
    if (place % 20 !== 10) continue
    const shown = await page.evaluate(() => ({
      saved: document.querySelector('[data-saved="server"]') !== null,
      words: document.querySelector<HTMLTextAreaElement>('#isian-problem')?.value ?? '',
    }))
    await office.stopServer()
    if (shown.saved) {
      const [row] = await office.house.owner`select problem from consultations where id = ${id}`
      expect(row?.problem).toBe(shown.words)
    }
    await office.startServer()
  }
  await saved(page)
  expect(await page.getByLabel('Permasalahan', { exact: false }).first().inputValue()).toBe(text)
  expect((await kept(id)).words.problem).toBe(text)
})

it('a call is answered, decided and archived while the server is away, and gets its numbers when it is back', async () => {
  await page.keyboard.press('Alt+S')
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await office.stopServer()
  await answerCall(page)
  await page.keyboard.type('Budi Hartono')
  for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab')
  await page.keyboard.type('081298765432')
  for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab')
  await page.keyboard.type('Jadwal tender berubah tanpa pemberitahuan.')
  await page.getByText('di perangkat ini', { exact: true }).waitFor()
  await page.keyboard.press('Alt+J')
  await page.getByText(/kode sementara S-/).waitFor()
  await page.keyboard.type('Perubahan jadwal tercatat di riwayat paket.')
  await page.keyboard.press('Alt+A')
  await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
  await page.keyboard.press('Alt+A')
  await page.getByText('Formulir akan diarsipkan begitu server terjangkau.').waitFor()
  // What reaches the server within two seconds is dated by the server's clock, as ever.
  await page.waitForTimeout(2_100)

  await office.startServer()
  await page.getByText('No. 001/FK/LPSE-JBR/XI/2026').waitFor()
  await page.getByText('PDF menyusul.').waitFor()
  const view = await kept(idOf(page))
  expect(view.words).toMatchObject({
    name: 'Budi Hartono',
    problem: 'Jadwal tender berubah tanpa pemberitahuan.',
    answer: 'Perubahan jadwal tercatat di riwayat paket.',
  })
  expect(view.journal.map(({ what }) => what)).toEqual([
    'opened',
    'greeted',
    'questions_completed',
    'decided_answer',
    'answer_given',
    'archived',
  ])
  expect(view.journal[0]?.clock).toBe('browser')
})

it('two tabs never overwrite each other: both texts are shown, and the person chooses', async () => {
  await page.keyboard.press('F2')
  await page.getByText('“Selamat').first().waitFor()
  await page.keyboard.type('Ani')
  await saved(page)
  const other = await office.pageOf('sari', new URL(page.url()).pathname)
  await eventually(() => other.getByLabel('Nama').inputValue()).toBe('Ani')

  await other.route('**/words', (route) => route.abort())
  await other.getByLabel('Instansi/Perusahaan').fill('CV Dari Tab Kedua')
  await page.getByLabel('Instansi/Perusahaan').fill('CV Dari Tab Pertama')
  await saved(page)
  await other.unroute('**/words')
  await other.getByText('Isian ini juga diubah di tempat lain. Pilih yang dipakai.').first().waitFor()
  await other.getByText('CV Dari Tab Pertama').waitFor()
  expect(await other.getByLabel('Instansi/Perusahaan').inputValue()).toBe('CV Dari Tab Kedua')
  await other.getByRole('button', { name: 'Pakai yang di sini' }).click()
  await saved(other)
  await eventually(() => page.getByLabel('Instansi/Perusahaan').inputValue()).toBe('CV Dari Tab Kedua')
  expect((await kept(idOf(page))).words.institution).toBe('CV Dari Tab Kedua')
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
