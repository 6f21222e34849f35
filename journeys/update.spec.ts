import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { temporaryFolder } from '#server/testing/child-process.ts'
import { eventually, handsOn, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

const root = join(import.meta.dirname, '..')
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** The pages of the next version: every file with a hash in its name has another one, and the old ones are gone. */
function nextPages(): string {
  const folder = join(temporaryFolder(), 'dist')
  cpSync(join(root, 'web/dist'), folder, { recursive: true })
  const assets = join(folder, 'assets')
  const names = readdirSync(assets)
  const renamed = new Map(
    names.map((name) => [name, name.replace(/(\.[a-z0-9]+)((\.(gz|br))?)$/, '-next$1$2')]),
  )
  const inText = (text: string) => {
    let done = text
    for (const [name, next] of renamed) done = done.replaceAll(name, next)
    return done
  }
  for (const [name, next] of renamed) {
    const file = join(assets, name)
    if (/\.(gz|br)$/.test(name)) continue
    if (/\.(js|css)$/.test(name)) writeFileSync(file, inText(readFileSync(file, 'utf8')))
    renameSync(file, join(assets, next))
  }
  const index = join(folder, 'index.html')
  writeFileSync(index, inText(readFileSync(index, 'utf8')))
  return folder
}

/** The next version's migrations: one more, which adds to the very tables that a call writes. */
function nextMigrations(): string {
  const folder = temporaryFolder()
  cpSync(join(root, 'server/migrations'), folder, { recursive: true })
  writeFileSync(
    join(folder, '999-next-version.sql'),
    `alter table consultations add column of_the_next_version text not null default 'baru';
     alter table calls add column of_the_next_version text;
     create index on consultations (office_id, of_the_next_version);`,
  )
  return folder
}

it('a browser that was opened before an update with a migration finishes its call after it, and shows no broken page', async () => {
  const page = await office.pageOf('sari', '/telepon')
  const other = await office.pageOf('sari', '/sop')
  const looking = await office.pageOf('sari', '/sop')
  await looking.getByRole('heading', { level: 1 }).waitFor()
  // This one was opened so shortly before that it has fetched nothing ahead.
  await looking.route('**/assets/shortcut-dialog*', (route) => route.abort())
  await page.bringToFront()
  const hands = handsOn(page)
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await hands.press('F2')
  await page.getByText('“Selamat').first().waitFor()
  await hands.words('Rina Kusuma')
  await page.locator('#isian-phone').fill('0812-3456-7890')
  await page.locator('#isian-problem').focus()
  await hands.words('Gagal mengunggah dokumen ')
  await saved(page)

  // The office installs the next version while the caller goes on speaking.
  await office.stopServer()
  await hands.words('penawaran, muncul pesan kesalahan.')
  await migrate(office.house.database.owner, createLog('silent'), nextMigrations())
  await office.startServer(nextPages())
  await saved(page)
  await hands.press('Alt+J')
  await page.getByText('No. 001/FK/LPSE-JBR/XI/2026').waitFor()
  await hands.words('Berkas dibagi menjadi bagian di bawah 10 MB.')
  await hands.press('Alt+A')
  await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
  await hands.press('Alt+A')
  await page.getByText('PDF menyusul.').waitFor()
  await office.house.runJobs()
  await page.getByText('PDF siap.').waitFor()
  const [kept] = await office.house.owner`select problem, of_the_next_version from consultations`
  expect(kept).toEqual({
    problem: 'Gagal mengunggah dokumen penawaran, muncul pesan kesalahan.',
    of_the_next_version: 'baru',
  })

  // Parts that this tab had not fetched are gone from the server: it brings itself up to date, and says nothing broken.
  for (const [link, heading] of [
    ['Tiket', /Tiket/],
    ['Arsip', /Arsip/],
    ['Rekap', /Rekap/],
    ['SOP', /SOP/],
  ] as const) {
    await other.bringToFront()
    await other.getByRole('link', { name: link, exact: true }).first().click()
    await other.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await other.getByText('Halaman ini tidak dapat ditampilkan').count()).toBe(0)
  }
  // The same for a part of a page.
  await looking.bringToFront()
  await looking.unroute('**/assets/shortcut-dialog*')
  await looking.keyboard.press('?')
  await looking.getByRole('heading', { level: 1 }).waitFor()
  await eventually(async () => {
    if ((await looking.getByRole('dialog').count()) === 0) await looking.keyboard.press('?')
    return looking.getByRole('dialog').count()
  }).toBe(1)
  expect(await looking.getByText('Halaman ini tidak dapat ditampilkan').count()).toBe(0)
})
