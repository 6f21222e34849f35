import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readInvitation } from '#domain/people/invitations.api.ts'
import { ticketDesk } from '#server/testing/ticket-desk.ts'
import { eventually, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let page: Page
beforeAll(async () => {
  office = await openOffice()
  page = await office.pageOf('admin', '/pengaturan')
})
afterAll(() => office.close())

/** The settings' own menu, by its words. */
const goTo = async (part: string) => {
  const link = page.getByRole('navigation', { name: 'Pengaturan' }).getByRole('link', { name: part })
  await link.click()
  await page.getByRole('heading', { level: 1, name: part }).waitFor()
  expect(await page.locator('main [aria-current="page"]').count()).toBe(1)
  expect(await link.getAttribute('aria-current')).toBe('page')
}

it('the administrator gives tickets another number, seen while it is typed; the next ticket has it', async () => {
  await goTo('Nomor')
  const template = page.getByLabel('Nomor tiket')
  const save = page.getByRole('button', { name: 'Simpan' })
  await template.fill('TIKET-{kode}-{urut:5}')
  await page.getByText('Tambahkan {tahun}, agar nomor tahun depan tidak sama.').waitFor()
  expect(await save.isDisabled()).toBe(true)
  await template.fill('TIKET-{kode}-{tahun}-{urut:5}')
  await page.getByText('TIKET-JBR-2026-00001').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Pola nomor disimpan.').waitFor()
  const desk = ticketDesk(office.house, 'budi')
  const { id } = await desk.waiting()
  expect((await desk.read(id)).body.ticket.number).toBe('TIKET-JBR-2026-00001')
})

it('a person is invited by a link that is shown once and opens the invitation', async () => {
  await goTo('Orang')
  await page.getByRole('button', { name: 'Undang rekan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama').fill('Ratna Dewi')
  await dialog.getByLabel('Surel').fill('ratna')
  await dialog.getByRole('button', { name: 'Buat tautan' }).click()
  await dialog.getByText('Tulis alamat surel yang lengkap').waitFor()
  expect(await dialog.getByLabel('Nama').inputValue()).toBe('Ratna Dewi')
  await dialog.getByLabel('Surel').fill('ratna@lpse.go.id')
  await page.keyboard.press('Enter')
  const link = await dialog.getByLabel('Tautan undangan').inputValue()
  await dialog.getByRole('button', { name: 'Selesai' }).click()
  await page.getByRole('table', { name: 'Undangan' }).getByText('Ratna Dewi').waitFor()
  expect(await page.content()).not.toContain(link)
  const carried = decodeURIComponent(link.split('/').at(-1) ?? '')
  const [officeId = '', token = ''] = carried.split(/\.(.*)/s)
  const read = await office.as('sari').call(readInvitation, { body: { officeId, token } })
  expect(read.body).toMatchObject({ name: 'Ratna Dewi', role: 'agent' })
})

it('a new standard time holds in the next call and not in the one that runs', async () => {
  const running = await office.pageOf('sari', '/telepon')
  await running.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await running.keyboard.press('F2')
  await running.getByText('dari 0:10').waitFor()
  await saved(running)
  const form = running.url()

  page = await office.pageOf('admin', '/pengaturan/sop')
  const greeting = page.getByLabel('2 Salam')
  await greeting.fill('25')
  await page.getByText('0 menit 25 detik').waitFor()
  await page.getByRole('button', { name: 'Simpan sebagai versi 2' }).click()
  await page.getByText('SOP versi 2 berlaku untuk panggilan berikutnya.').waitFor()
  await eventually(() => page.getByRole('listitem').filter({ hasText: 'Versi' }).count()).toBe(2)

  const same = await office.pageOf('sari', new URL(form).pathname)
  await same.getByText('dari 0:10').waitFor()
  const next = await office.pageOf('budi', '/telepon')
  await next.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await next.keyboard.press('F2')
  await next.getByText('dari 0:25').waitFor()
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
