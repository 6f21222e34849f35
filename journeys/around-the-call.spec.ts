import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConsultation } from '#domain/consultations/consultations.api.ts'
import { replay } from '#domain/sop/machine.ts'
import { readStep } from '#domain/sop/steps.ts'
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
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const answerCall = async (name: string) => {
  await keys('F2')
  await page.getByText('“Selamat').first().waitFor()
  await page.keyboard.type(name)
  await saved(page)
}
const home = () => page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()

it('a late press and a caller who looks for something are booked where they belong', async () => {
  await home()
  await keys('F2')
  await page.getByText('“Selamat').first().waitFor()
  await saved(page)
  office.house.clock.advance(4_000)
  await keys('Alt+M')
  await page.getByLabel('Telepon diangkat berapa detik sebelum tombol ditekan?').fill('7')
  await keys('Enter')
  await page.getByText('dibetulkan 7 d lebih awal').waitFor()
  await saved(page)
  await page.getByLabel('Nama').focus()
  await page.keyboard.type('Rina Kusuma')
  await page.getByText('terlambat 0:01').waitFor()
  await saved(page)
  office.house.clock.advance(30_000)
  await keys('Alt+W')
  await page.getByText(/menunggu penelepon 0:0/).waitFor()
  await saved(page)
  office.house.clock.advance(100_000)
  await keys('Alt+W')
  await page.getByText('menunggu penelepon', { exact: true }).waitFor()
  await saved(page)
  const view = await kept(idOf(page))
  const { steps } = replay(view.journal)
  const now = office.house.clock.now().getTime()
  expect(readStep(steps, 2, view.sop, now)).toMatchObject({ netMs: 11_000, verdict: 'late' })
  expect(readStep(steps, 3, view.sop, now)).toMatchObject({ grossMs: 130_000, netMs: 30_000 })
  await page.getByText('alasan', { exact: true }).click()
  await page.getByRole('menuitem', { name: 'lupa menekan tombol' }).click()
  await page.getByText('alasan: lupa menekan tombol').waitFor()
})

it('why a step was late is told in words from the keyboard, and is safe within a second', async () => {
  await page.getByLabel('Nama').focus()
  await keys('Alt+R')
  await page.keyboard.type('Saluran berisik, nama diulang tiga kali.')
  await eventually(async () => (await kept(idOf(page))).words.deviationNote).toBe(
    'Saluran berisik, nama diulang tiga kali.',
  )
  await saved(page)
  await page.reload()
  await eventually(() => page.getByLabel(/Sebab terlambat/).inputValue()).toBe(
    'Saluran berisik, nama diulang tiga kali.',
  )
})

it('a number is shown as it was understood, in whatever form it was pasted; another is kept as it is', async () => {
  const phone = page.getByLabel('Telepon/HP')
  for (const [pasted, shown] of [
    ['62 812.3456.7890', '+62 812-3456-7890 · seluler'],
    ['Telp. 0331/487654', '+62 331 487654 · telepon kabel'],
    ['+65 6123 4567', '+65 6123 4567 · luar negeri'],
    ['nomor pribadi', 'Tanpa nomor'],
    ['0812-34', 'Nomor ini tidak terbaca. Disimpan apa adanya.'],
  ] as const) {
    await phone.fill(pasted)
    await page.getByText(shown, { exact: true }).waitFor()
  }
  await saved(page)
  expect((await kept(idOf(page))).words.phone).toBe('0812-34')
})

it('the shortcuts open from within a field, where a question mark stays a question mark', async () => {
  await page.getByLabel('Instansi/Perusahaan').fill('')
  await keys('?')
  await eventually(() => page.getByLabel('Instansi/Perusahaan').inputValue()).toBe('?')
  await keys('Backspace', 'Alt+/')
  await page.getByRole('dialog', { name: 'Tombol pintas di halaman ini' }).waitFor()
  await page.getByRole('definition').filter({ hasText: 'AltJ' }).waitFor()
  await keys('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('isian-institution')
})

it('a form is set aside for another call, which brings no consultation, and taken up again', async () => {
  await keys('Alt+S')
  await home()
  await page.getByText('disisihkan', { exact: true }).waitFor()
  await answerCall('salah orang')
  await keys('Alt+K')
  await page.getByRole('heading', { name: 'Akhiri panggilan tanpa konsultasi' }).waitFor()
  await keys('2')
  await home()
  await page.goto(`${office.address}/telepon/panggilan?akhir=without_form`)
  await page.getByText('salah sambung').waitFor()
  await page.goto(`${office.address}/telepon`)
  await page.getByRole('link', { name: 'Rina Kusuma' }).first().click()
  await page.getByRole('button', { name: 'Lanjutkan' }).click()
  await eventually(async () => replay((await kept(idOf(page))).journal).setAside).toBe(false)
})

it('a second problem in the same call is a second form that knows part A', async () => {
  await page.getByLabel('Telepon/HP').fill('0812-3456-7890')
  await page.getByLabel('Instansi/Perusahaan').focus()
  await saved(page)
  const first = idOf(page)
  await keys('Alt+B')
  await eventually(() => idOf(page)).not.toBe(first)
  await eventually(() => page.getByLabel('Nama').inputValue()).toBe('Rina Kusuma')
  await eventually(() => page.getByLabel('Telepon/HP').inputValue()).toBe('0812-3456-7890')
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('isian-problem')
  await page.keyboard.type('Masalah kedua: kontrak tidak terbit.')
  await saved(page)
  const second = await kept(idOf(page))
  expect(second.call?.position).toBe(2)
  expect(second.call?.id).toBe((await kept(first)).call?.id)
})

it('a numbered form is marked BATAL with a reason, and that can be taken back', async () => {
  await keys('Alt+J')
  await page.getByText('No. 001/FK/LPSE-JBR/XI/2026').waitFor()
  await keys('Alt+X')
  await page.getByLabel('Alasan').waitFor()
  await keys('Tab', 'Shift+Tab')
  await page.getByLabel('Alasan').fill('tercatat dua kali')
  await page.getByRole('button', { name: 'Tandai BATAL' }).click()
  await page.getByText('BATAL: tercatat dua kali').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await saved(page)
  await keys('Alt+U')
  await page.getByText('BATAL: tercatat dua kali').waitFor({ state: 'detached' })
  await saved(page)
  expect((await kept(idOf(page))).numbers.form).toBe('001/FK/LPSE-JBR/XI/2026')
})

it('a form handed to a colleague is in the colleague’s list', async () => {
  await keys('Alt+O')
  await page.getByRole('button', { name: /Budi Santoso/ }).click()
  await home()
  await page.getByRole('link', { name: 'Rina Kusuma' }).first().waitFor()
  const budi = await office.pageOf('budi', '/telepon')
  await budi.waitForURL(/formulir/)
  await eventually(() => budi.getByLabel('Nama').inputValue()).toBe('Rina Kusuma')
  await budi.close()
})

it('a paper form is entered later with its own date and time', async () => {
  page = await office.pageOf('sari', '/telepon/susulan')
  await page.getByRole('button', { name: 'Buka formulir' }).click()
  await page.getByText('Isi tanggal dan waktu seperti tertulis di kertas.').waitFor()
  await page.getByLabel('Tanggal konsultasi').fill('2026-11-20')
  await page.getByLabel('Waktu (WIB)').fill('13:05')
  await page.getByRole('button', { name: 'Buka formulir' }).click()
  await page.getByText('Jumat, 20 November 2026 · 13.05 WIB').waitFor()
  await page.getByText('entri susulan, di luar hitungan waktu SOP').first().waitFor()
  await page.getByLabel('Nama').fill('Dari Kertas')
  await page.getByLabel('Telepon/HP').fill('0331 421234')
  await page.getByLabel('Permasalahan').fill('Listrik padam, ditulis di kertas.')
  await keys('Alt+J')
  await page.getByText('No. 002/FK/LPSE-JBR/XI/2026').waitFor()
  await page.keyboard.type('Dijelaskan lewat telepon.')
  await keys('Alt+A')
  await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
  await keys('Alt+A')
  await page.getByText('PDF menyusul.').waitFor()
  expect(await kept(idOf(page))).toMatchObject({ lateEntry: true, consultedAt: '2026-11-20T06:05:00.000Z' })
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
