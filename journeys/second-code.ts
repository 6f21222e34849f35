import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Office } from './office.ts'

/** What the authenticator shows for this key at the house's moment. */
export const codeOf = ({ house }: Office, secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: house.clock.now().getTime() })

/** On the profile: sets a second code up, by keyboard where there is a form; answers the key and the backup codes. */
export async function setUpCode(office: Office, page: Page, password: string) {
  await page.getByRole('button', { name: 'Atur kode kedua' }).click()
  await page.getByRole('region', { name: 'Kode kedua' }).getByLabel('Kata sandi sekarang').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' }).waitFor()
  const secret = (await page.getByLabel('Kunci', { exact: true }).inputValue()).replaceAll(' ', '')
  await page.getByLabel('Kode pertama').fill(codeOf(office, secret))
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: 'Kode cadangan' })
  await list.waitFor()
  const codes = await list.getByRole('listitem').allTextContents()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'Sudah disimpan' }).click()
  await list.waitFor({ state: 'detached' })
  office.house.clock.advance(30_000)
  return { secret, codes }
}
