import axe from 'axe-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, handsOn, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('F1 opens the guide at the page’s chapter in the middle of a word, and goes back to that word', async () => {
  const page = await office.pageOf('sari', '/telepon')
  const hands = handsOn(page)
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await hands.press('F2')
  await page.getByText('“Selamat').first().waitFor()
  await hands.words('Rina ')
  await hands.press('F1')
  const guide = page.getByRole('dialog', { name: 'Panduan' })
  await guide.getByRole('heading', { name: 'Menerima panggilan' }).waitFor()
  const picture = guide.getByRole('img', { name: 'Ruang Telepon' })
  await eventually(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(300)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
  await guide.getByRole('button', { name: 'Terjawab' }).first().press('Enter')
  await guide.getByRole('heading', { level: 1, name: 'Terjawab' }).waitFor()
  await hands.press('Escape')
  await guide.waitFor({ state: 'detached' })
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('isian-name')
  await hands.words('Kusuma')
  await saved(page)
  expect(await page.locator('#isian-name').inputValue()).toBe('Rina Kusuma')
})
