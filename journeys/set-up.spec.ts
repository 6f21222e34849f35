import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { type Running, run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { examplePicture } from '#server/testing/example-picture.ts'
import { dropProfile, openBrowser } from './browser.ts'
import { eventually, handsOn, saved } from './hands.ts'
import { freePort } from './nodes.ts'

const main = path.join(import.meta.dirname, '../server/src/main.ts')

/** A browser of one's own, as another person has. */
async function somebodysBrowser() {
  const { context, profile } = await openBrowser()
  onTestFinished(async () => {
    await context.close()
    await dropProfile(profile)
  })
  return context.newPage()
}

/** Says what the terminal said: the link that opens the set-up. */
const printedLink = (server: Running) =>
  until(() => /http:\/\/127\.0\.0\.1:\d+\/siapkan#\S+/.exec(server.output())?.[0], server.output, 60_000)

/** Names of what the browser keeps of drafts and commands. */
const keptInBrowser = (page: Page) =>
  page.evaluate(async () => {
    const rows: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll()
        rows.push(...(await new Promise<unknown[]>((resolve) => (all.onsuccess = () => resolve(all.result)))))
      }
      db.close()
    }
    return JSON.stringify(rows)
  })

it('a fresh installation is set up by keyboard, its administrator takes a call at once, and a colleague comes by a link', async () => {
  const port = await freePort()
  const words = ['start', '--data', temporaryFolder(), '--port', String(port), '--listen', '127.0.0.1']
  const server = run(process.execPath, [main, ...words])
  const link = await printedLink(server)
  const address = new URL(link).origin
  const page = await somebodysBrowser()
  const hands = handsOn(page)
  await page.goto(link)

  // Field by field in the order of the page; Tab leads to each of them.
  const atField = async (label: RegExp | string) => {
    const field = page.getByLabel(label).first()
    for (let tabs = 0; tabs < 14; tabs += 1) {
      if (await field.evaluate((one) => one === document.activeElement)) return field
      await hands.press('Tab')
    }
    throw new Error(`no way by Tab to ${label}`)
  }
  const fill = async (label: RegExp | string, text: string) => {
    await atField(label)
    await hands.words(text)
  }
  await page.getByLabel(/^Nama kantor/).waitFor()
  await fill(/^Nama kantor/, 'LPSE Kabupaten Jember')
  await fill(/^Alamat( \*)?$/, 'Jalan Sudarman 1')
  await fill(/^Telepon/, '0331-487654')
  await fill(/^Surel kantor/, 'helpdesk@jember.test')
  await fill(/^Kode/, 'jbr')
  const logo = path.join(temporaryFolder(), 'lambang.png')
  writeFileSync(logo, examplePicture)
  await page.locator('input[type="file"]').setInputFiles(logo)
  await page.locator('img[src^="data:"]').waitFor()
  await fill(/^Kepala kantor/, 'Bambang Sutrisno')
  await fill(/^Jabatan/, 'Kepala LPSE')
  await fill(/^Tempat/, 'Jember')
  await page
    .getByText(/001\/FK\/LPSE-JBR\//)
    .first()
    .waitFor()
  await fill(/^Nama( \*)?$/, 'Ratna Dewi')
  await fill(/^Surel( \*)?$/, 'ratna@jember.test')
  await fill(/^Kata sandi/, 'kereta-hujan-pagi-07')
  expect(await (await atField(/menerima telepon/)).isChecked()).toBe(true)
  await hands.press('Enter')

  // The administrator of a small office is at the telephone at once.
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await hands.press('F2')
  await page.getByText('dengan Ratna Dewi').first().waitFor()
  await hands.words('Rina Kusuma')
  await saved(page)

  // Nobody gets in there a second time, not even with the link.
  const stranger = await somebodysBrowser()
  await stranger.goto(link)
  await stranger.getByRole('link', { name: /[Mm]asuk/ }).waitFor()

  // A colleague is invited by a link; who has an account already is told at the field.
  await page.goto(`${address}/pengaturan/orang`)
  await page.getByRole('button', { name: 'Undang rekan' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Nama/).fill('Budi Santoso')
  await dialog.getByLabel(/^Surel/).fill('ratna@jember.test')
  await hands.press('Enter')
  await dialog.getByText(/sudah/).waitFor()
  await dialog.getByLabel(/^Surel/).fill('budi@jember.test')
  await hands.press('Enter')
  const invitation = await dialog.getByLabel(/^Tautan/).inputValue()
  expect(invitation).toMatch(/\/undangan\/\S+$/)

  await stranger.goto(invitation)
  await stranger.getByLabel(/^Kata sandi/).fill('sepeda-biru-pagi-07')
  await stranger.keyboard.press('Enter')
  await stranger.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await stranger.keyboard.press('F2')
  await stranger.locator('#isian-name').fill('Penelepon Budi')
  await saved(stranger)
  // Words that have not reached the server yet lie in the browser, of this person alone, and go with them.
  await stranger.context().setOffline(true)
  await stranger.locator('#isian-problem').fill('Kata-kata yang belum sampai')
  await eventually(() => keptInBrowser(stranger)).toContain('belum sampai')
  await stranger.context().setOffline(false)
  await saved(stranger)
  await stranger.getByRole('button', { name: /Budi Santoso/ }).click()
  await stranger.getByRole('menuitem', { name: 'Keluar' }).click()
  await stranger.getByLabel(/^Kata sandi/).waitFor()
  expect(new URL(stranger.url()).search).toBe('')
  await eventually(() => keptInBrowser(stranger)).not.toContain('Penelepon')

  // Too often wrong is said in plain words, with when to try again.
  await stranger.getByLabel(/surel/i).fill('budi@jember.test')
  for (let n = 0; n < 11; n += 1) {
    await stranger.getByLabel(/^Kata sandi/).fill(`salah-${n}-salah`)
    await stranger.keyboard.press('Enter')
    // Gone when it is sent, there again with the answer: from then on the form takes the next one.
    await stranger.locator('form').getByRole('alert').waitFor()
  }
  await stranger
    .getByText(/terlalu banyak|menit/i)
    .first()
    .waitFor()
})
