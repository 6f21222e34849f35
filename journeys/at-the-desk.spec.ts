import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callDesk } from '#server/testing/call-desk.ts'
import { eventually, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let page: Page
beforeAll(async () => {
  office = await openOffice()
  const sari = callDesk(office.house, 'sari')
  await sari.answered({ name: 'Rina Kusuma', institution: 'CV Melati Jaya', phone: '0812-3456-7890' })
  await sari.answered({ name: 'Rina Kusumawati', institution: 'CV Melati Jaya', phone: '0331-487654' })
  page = await office.pageOf('sari', '/telepon')
})
afterAll(() => office.close())

const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const field = (label: string) => page.getByLabel(label, { exact: true })

it('a known caller is found in spite of a typing mistake, and taken by the keyboard', async () => {
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await keys('F2')
  await page.getByText('“Selamat').first().waitFor()
  await page.keyboard.type('Rina Kusmua')
  await page.getByRole('button', { name: /^Rina Kusuma Alt/ }).waitFor()
  const place = await page.getByRole('button', { name: /^Rina Kusuma Alt/ }).getAttribute('aria-keyshortcuts')
  await keys(place ?? '')
  await eventually(() => field('Nama*').inputValue()).toBe('Rina Kusuma')
  await eventually(() => field('Instansi/Perusahaan').inputValue()).toBe('CV Melati Jaya')
  await eventually(() => field('Telepon/HP*').inputValue()).toBe('0812-3456-7890')
  await page.getByText('+62 812-3456-7890 · seluler').waitFor()
})

it('two entries of one person are merged with one press, and parted again by undo', async () => {
  await page.getByRole('button', { name: 'Gabungkan' }).first().click()
  const people = () => office.house.owner`select name from callers where merged_into is null order by name`
  await eventually(async () => (await people()).length).toBe(1)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await eventually(async () => (await people()).length).toBe(2)
})

it('a case moved to LPSE Support keeps its foreign number: in the text, on the ticket, with the numbers', async () => {
  await page.getByLabel('Permasalahan').fill('Paket tender tidak tampil di beranda.')
  await saved(page)
  await keys('Alt+T')
  await page.getByRole('status', { name: 'Nomor tiket' }).waitFor()
  await keys('2')
  await page.getByLabel(/Nomor di LPSE Support/).fill('LS-88123')
  await keys('Tab')
  const link = page.getByRole('link', { name: /WhatsApp/ })
  await eventually(() => link.getAttribute('href')).toContain('LS-88123')
  const href = new URL((await link.getAttribute('href')) ?? '')
  expect(href.origin + href.pathname).toBe('https://wa.me/6281234567890')
  expect(href.searchParams.get('text')).toContain('Nomor tiket: TKT-JBR-202611-0001')
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    document.addEventListener('copy', () => {
      document.title = getSelection()?.toString() || (document.activeElement as HTMLTextAreaElement).value
    })
  })
  await page.getByRole('button', { name: /Salin/ }).last().click()
  await eventually(() => page.title()).toContain('LS-88123')
  await keys('Alt+N')
  await page.getByText('Tiket menunggu jawaban.').waitFor()
  await page.goto(`${office.address}/tiket`)
  await page.getByRole('link', { name: 'TKT-JBR-202611-0001' }).click()
  await page.getByText('LS-88123').waitFor()
  await page.getByLabel('Jawaban/solusi').fill('Paket sudah tampil kembali.')
  await page.getByRole('button', { name: 'Form Jawaban diterima' }).click()
  await page.getByRole('button', { name: 'Penelepon sudah diberi tahu' }).click()
  await page.getByRole('button', { name: 'Arsipkan', exact: true }).click()
  await page.getByText('Formulir sudah diarsipkan.').waitFor()
  await page.goto(`${office.address}/arsip`)
  await page.getByRole('link', { name: '003/FK/LPSE-JBR/XI/2026' }).click()
  await page.getByText('Nomor di LPSE Support').waitFor()
  await page.getByText('LS-88123').waitFor()
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
