// Walks through the product, lets axe look at each screen, and draws it for the user guide. In CI the pictures go to .check; to renew the
// guide's own: PICTURES=docs/panduan/gambar npx vitest run --project journeys journeys/pictures.spec.ts
// Not walked in English: the guide is written in Indonesian, and so are its pictures.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callDesk, succeeded } from '#server/testing/call-desk.ts'
import { ticketDesk } from '#server/testing/ticket-desk.ts'
import { handsOn, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

const folder = join(import.meta.dirname, '..', process.env.PICTURES ?? '.check/pictures')
const minute = 60_000
let office: Office
let page: Page
let invitation: string
const sizes = { '': { width: 1366, height: 768 }, '-390': { width: 390, height: 844 } }

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  office = await openOffice()
  await liveAMorning()
  page = await office.pageOf('sari', '/telepon')
  await page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(() => office.close())

/** What lies in the lists: two tickets, and a form in the archive. */
async function liveAMorning() {
  const { house } = office
  const [sari, budi] = [callDesk(house, 'sari'), ticketDesk(house, 'budi')]
  await budi.answered({
    name: 'Dedi Kurniawan',
    institution: 'CV Tani Makmur',
    phone: '0813-3355-2211',
    urgency: 'tidak_mendesak',
    impact: 'kecil',
    problem: 'Bagaimana cara mengubah surel akun penyedia?',
  })
  await ticketDesk(house, 'sari').waiting({
    name: 'Hendra Wijaya',
    institution: 'PT Sinar Argopuro',
    phone: '(0331) 421234',
    problem: 'Paket tender tidak tampil di beranda, jadwal pemasukan penawaran sampai besok.',
  })
  const { id } = await sari.answered({ institution: 'CV Melati Jaya', topic: 'Unggah penawaran' })
  succeeded(await sari.file(id))
  await house.runJobs()
  house.clock.advance(35 * minute)
}

/** What axe finds on the page as it stands, a line for each kind. */
async function axeFinds(): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Draws the page in both sizes; nothing may stick out at the side, and axe finds nothing (WCAG 2.2 AA). */
async function draw(name: string) {
  for (const [suffix, size] of Object.entries(sizes)) {
    await page.setViewportSize(size)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(250)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${name} at ${size.width}`).toBeLessThanOrEqual(size.width)
    expect(await axeFinds(), `${name} at ${size.width}`).toEqual([])
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`), animations: 'disabled' })
  }
  await page.setViewportSize(sizes[''])
}
const go = async (path: string) => {
  await page.goto(office.address + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

it('the call room is drawn while it waits, while a call runs, and when the numbers are given', async () => {
  const hands = handsOn(page)
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await draw('ruang-telepon')
  await hands.press('F2')
  await page.getByText('“Selamat').first().waitFor()
  for (const words of ['Rina Kusuma', 'CV Melati Jaya', 'Jl. Gajah Mada 12, Jember', '0812-3456-7890']) {
    await hands.words(words)
    await hands.press('Tab')
  }
  await hands.press('Tab', 'Tab')
  await hands.words('Gagal mengunggah dokumen penawaran, muncul pesan “berkas terlalu besar”.')
  await saved(page)
  office.house.clock.advance(82_000)
  // The next answer of the server tells the page how late it is.
  await hands.words(' Berkasnya 12 MB.')
  await saved(page)
  await page.waitForTimeout(1_100)
  await draw('panggilan')
  await hands.press('Alt+J')
  await page.getByText(/^No\. /).waitFor()
  await draw('terjawab')
})

it('every list and every page of the guide is drawn', async () => {
  for (const [name, path] of [
    ['tiket', '/tiket'],
    ['arsip', '/arsip'],
    ['rekap', '/rekap?bulan=2026-11'],
    ['catatan-panggilan', '/telepon/panggilan'],
    ['entri-susulan', '/telepon/susulan'],
    ['sop', '/sop'],
  ] as const) {
    await go(path)
    await draw(name)
  }
  await go('/tiket')
  await page
    .getByRole('link', { name: /TKT-JBR/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /TKT-JBR/ }).waitFor()
  await draw('satu-tiket')
  await go('/arsip')
  await page.getByRole('link', { name: /FK/ }).first().click()
  await page
    .getByRole('link', { name: /Unduh PDF/ })
    .first()
    .waitFor()
  await draw('satu-arsip')
})

it('the numbers of a ticket are drawn as they are read out', async () => {
  const { house } = office
  const { id } = await callDesk(house, 'sari').ticket({
    name: 'Yanti Purnama',
    institution: 'CV Bumi Asri',
    phone: '0819-9900-1122',
  })
  await page.goto(`${office.address}/telepon/formulir/${id}`)
  await page.getByRole('status', { name: 'Nomor tiket' }).waitFor()
  await draw('nomor')
})

it('the settings are drawn as their administrator sees them', async () => {
  page = await office.pageOf('admin', '/pengaturan')
  for (const [name, path] of [
    ['pengaturan-kantor', '/pengaturan'],
    ['pengaturan-orang', '/pengaturan/orang'],
    ['pengaturan-satuan', '/pengaturan/satuan'],
    ['pengaturan-sop', '/pengaturan/sop'],
    ['pengaturan-nomor', '/pengaturan/nomor'],
    ['pengaturan-kesehatan', '/pengaturan/kesehatan'],
    ['profil', '/profil'],
  ] as const) {
    await go(path)
    await draw(name)
  }
})

it('an invitation is drawn as it is made, and as the invited person finds it', async () => {
  await go('/pengaturan/orang')
  await page.getByRole('button', { name: 'Undang rekan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Nama/).fill('Wahyu Nugroho')
  await dialog.getByLabel(/^Surel/).fill('wahyu@jember.test')
  await draw('undang-rekan')
  await dialog.getByRole('button', { name: 'Buat tautan' }).click()
  const link = dialog.getByLabel(/^Tautan/)
  await link.waitFor()
  invitation = await link.inputValue()
  await draw('tautan-undangan')
})

it('the pages before anyone has signed in are drawn', async () => {
  await office.context.clearCookies()
  page = await office.context.newPage()
  await go('/masuk')
  await draw('masuk')
  await page.goto(invitation)
  await page.getByLabel(/^Kata sandi/).waitFor()
  await draw('undangan')
  await page.goto(`${office.address}/verifikasi/AAAA`)
  await page.locator('h1').first().waitFor()
  await draw('verifikasi')
  const empty = await openOffice({ empty: true })
  try {
    page = await empty.context.newPage()
    await page.goto(`${empty.address}/siapkan#${empty.house.settings.setUpToken}`)
    await page.getByRole('textbox').first().waitFor()
    await draw('menyiapkan')
    await page.getByLabel(/^Kode/).fill('JBR')
    await page.getByRole('heading', { name: 'Nomor' }).scrollIntoViewIfNeeded()
    await page.getByText(/001\/FK\/LPSE-JBR/).waitFor()
    await page.getByLabel(/^Nomor formulir/).evaluate((one) => one.scrollIntoView({ block: 'center' }))
    await draw('menyiapkan-nomor')
    await page.getByLabel(/menerima telepon/).scrollIntoViewIfNeeded()
    await draw('menyiapkan-administrator')
  } finally {
    await empty.close()
  }
})
