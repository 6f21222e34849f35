import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookieName, sessionCookie } from '#server/people/session-cookie.ts'
import { password, signUp } from '#server/testing/signed-up.ts'
import { dropProfile, openBrowser } from './browser.ts'
import { eventually, handsOn, saved } from './hands.ts'
import { inEnglish } from './in-english.ts'
import { type Office, openOffice } from './office.ts'
import { setUpCode } from './second-code.ts'

let office: Office
let admin: Page
let theirs: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  office = await openOffice()
  admin = await office.pageOf('admin', '/pengaturan/orang')
  theirs = await openBrowser()
})
afterAll(async () => {
  await theirs.context.close()
  await dropProfile(theirs.profile)
  await office.close()
})

it('somebody who is deactivated is out at once, in the middle of a call', async () => {
  const { house, address } = office
  const [, value = ''] = sessionCookie(house.settings, house.cast.budi.sessionToken).split(/=(.*)/s)
  await theirs.context.addCookies([{ name: cookieName(house.settings), value, url: address, httpOnly: true }])
  const his = await theirs.context.newPage()
  await his.goto(`${address}/telepon`)
  await his.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await handsOn(his).press('F2')
  await his.locator('#isian-name').fill('Rina Kusuma')
  await saved(his)

  const row = admin.getByRole('row', { name: /Budi Santoso/ })
  await row.getByRole('button', { name: 'Nonaktifkan' }).click()
  const question = admin.getByRole('dialog', { name: 'Nonaktifkan Budi Santoso?' })
  await question.getByRole('button', { name: 'Nonaktifkan' }).click()
  await admin.getByText('Budi Santoso dinonaktifkan.').waitFor()

  // He has pressed nothing: the page itself goes, and coming back ends at the door.
  await his.getByLabel(/^Kata sandi/).waitFor({ timeout: 5_000 })
  await his.goto(`${address}/telepon`)
  await his.getByLabel(/^Kata sandi/).waitFor()
  // What he had written belongs to the office and is there.
  const [kept] = await house.owner`select name from consultations`
  expect(kept?.name).toBe('Rina Kusuma')
})

it('an invitation is revoked only after a question, and then its link is over', async () => {
  await admin.getByRole('button', { name: 'Undang rekan' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel(/^Nama/).fill('Wahyu Nugroho')
  await dialog.getByLabel(/^Surel/).fill('wahyu@jember.test')
  await dialog.getByRole('button', { name: 'Buat tautan' }).click()
  const link = await dialog.getByLabel(/^Tautan/).inputValue()
  await dialog.getByRole('button', { name: 'Selesai' }).click()

  const revoke = admin.getByRole('row', { name: /Wahyu/ }).getByRole('button', { name: 'Batalkan' })
  await revoke.click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Biarkan' }).click()
  const guest = await theirs.context.newPage()
  await guest.goto(link)
  await guest.getByRole('button', { name: 'Terima undangan' }).waitFor()

  await revoke.click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Batalkan undangan' }).click()
  await admin.getByText('Undangan untuk Wahyu Nugroho dibatalkan.').waitFor()
  await guest.reload()
  await guest.getByText('Undangan ini tidak berlaku lagi.').waitFor()
})

it('a role that needs a second code is asked for it; a lost one is reset, and a new password chosen by a link', async () => {
  const { house, address } = office
  const lina = await signUp(house, 'Lina')
  await house.owner`update memberships set role = 'agent' where person_id = ${lina.id}`
  if (inEnglish) await house.owner`update people set language = 'en' where id = ${lina.id}`
  await admin.reload()
  await admin.getByRole('row', { name: /Lina/ }).waitFor()
  const rule = admin.getByRole('region', { name: 'Kode kedua saat masuk' }).getByLabel('Petugas')
  await rule.click()
  await admin.getByText('Aturan kode kedua disimpan.').waitFor()

  const hers = await theirs.context.newPage()
  const signIn = async (given: string) => {
    await hers.goto(`${address}/masuk`)
    await hers.getByLabel('Alamat surel').fill(lina.email)
    await hers.locator('input[name=password]').fill(given)
    await hers.keyboard.press('Enter')
    await hers.getByText('Peran Anda wajib memakai kode kedua').waitFor()
  }
  await theirs.context.clearCookies()
  await signIn(password)
  await setUpCode(office, hers, password)
  await hers.goto(`${address}/telepon`)
  await hers.getByRole('button', { name: /Panggilan masuk/ }).waitFor()

  // She has lost her telephone, and stands before the administrator.
  const ways = admin.getByRole('row', { name: /Lina/ }).getByRole('button', { name: 'Cara masuk Lina' })
  await ways.click()
  await admin.getByRole('menuitem', { name: 'Hapus kode kedua' }).click()
  const question = admin.getByRole('dialog', { name: 'Hapus kode kedua Lina?' })
  await question.getByRole('button', { name: 'Hapus kode kedua' }).click()
  await admin.getByText('Kode kedua Lina dihapus.').waitFor()
  await question.waitFor({ state: 'detached' })
  await hers.getByLabel(/^Kata sandi/).waitFor()

  await ways.click()
  await admin.getByRole('menuitem', { name: 'Tautan kata sandi' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Tautan kata sandi untuk Lina' })
  const link = await dialog.getByRole('textbox').inputValue()
  await hers.goto(link)
  await hers.locator('input[autocomplete=new-password]').fill('Sepeda-merah-8')
  await hers.keyboard.press('Enter')
  await hers.getByText('Kata sandi baru disimpan. Silakan masuk.').waitFor()
  await signIn('Sepeda-merah-8')
  await admin.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await rule.click()
  await eventually(() => house.owner`select roles from second_factor_rules`).toEqual([{ roles: [] }])
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
