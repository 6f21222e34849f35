import { randomBytes } from 'node:crypto'
import { chromium, type Page } from 'playwright-core'
import { v7 as uuid } from 'uuid'
import { expect, it, onTestFinished } from 'vitest'
import { addMembership, addPerson } from '#server/people/index.ts'
import { cookieName, sessionCookie } from '#server/people/session-cookie.ts'
import { insertSession } from '#server/people/sessions.queries.ts'
import { inStanding } from '#server/platform/work.ts'
import { inEnglish, speakEnglish } from './in-english.ts'
import { openTwoNodes } from './nodes.ts'

const desks = 10

/** Ten agents of one office, each signed in. */
async function hireAgents({ house, pool }: Awaited<ReturnType<typeof openTwoNodes>>): Promise<string[]> {
  const db = pool()
  const now = new Date()
  const tokens = Array.from({ length: desks }, () => randomBytes(24).toString('base64url'))
  for (const [n, token] of tokens.entries()) {
    const id = uuid()
    const language = inEnglish ? 'en' : 'id'
    await addPerson(db, { id, name: `Petugas ${n}`, email: `petugas${n}@dering.test`, language }, now)
    await insertSession(db, {
      id: uuid(),
      token,
      personId: id,
      expiresAt: new Date(now.getTime() + 8.64e7),
      at: now,
    })
    await inStanding(db, { officeId: house.offices.JBR }, (db) => addMembership(db, id, 'agent', now))
  }
  await db.end()
  return tokens
}

const formIdOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const onServer = (page: Page) => page.locator('[data-saved="server"]').first().waitFor({ timeout: 60_000 })

it('one of two nodes is killed in the middle of ten calls: the browsers go on at the other and nothing is lost', async () => {
  const installation = await openTwoNodes()
  const { house, address } = installation
  onTestFinished(house.close)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  onTestFinished(() => browser.close())
  const faults: Error[] = []
  const sitDown = async (token: string) => {
    const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
    context.setDefaultTimeout(60_000)
    const [, value = ''] = sessionCookie(house.settings, token).split(/=(.*)/s)
    await context.addCookies([{ name: cookieName(house.settings), value, url: address, httpOnly: true }])
    const page = await context.newPage()
    if (inEnglish) speakEnglish(page)
    page.on('pageerror', (error) => faults.push(error))
    await page.goto(`${address}/telepon`)
    return page
  }
  const tokens = await hireAgents(installation)
  const pages: Page[] = []
  for (const token of tokens) pages.push(await sitDown(token))
  const problemOf = (n: number) => `Penelepon ${n} tidak dapat mengunggah.`
  const type = async (page: Page, n: number, half: 0 | 1) => {
    const words = problemOf(n)
    const middle = Math.floor(words.length / 2)
    await page.locator('#isian-problem').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(half === 0 ? words.slice(0, middle) : words.slice(middle))
  }

  for (const [n, page] of pages.entries()) {
    await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
    await page.keyboard.press('F2')
    await page.locator('#isian-name').fill(`Penelepon ${n}`)
    await page.locator('#isian-phone').fill(`0812-3456-78${10 + n}`)
    await type(page, n, 0)
  }
  // All of them are on the telephone, half a sentence has been typed, the last of it not even sent.
  await installation.kill(0)
  await Promise.all(pages.map((page, n) => type(page, n, 1)))
  for (const page of pages) await onServer(page)
  const kept = await house.owner<{ id: string; problem: string }[]>`select id, problem from consultations`
  expect(kept).toHaveLength(desks)
  for (const [n, page] of pages.entries())
    expect(kept.find(({ id }) => id === formIdOf(page))?.problem).toBe(problemOf(n))

  // A second screen of the first agent's hears at the other node what happens there.
  const looking = await sitDown(tokens[0] ?? '')
  await expect
    .poll(() => looking.locator('#isian-problem').inputValue(), { timeout: 15_000 })
    .toBe(problemOf(0))
  await installation.start(0)
  await installation.kill(1)
  await Promise.all(pages.map((page) => page.keyboard.press('Alt+J')))
  for (const page of pages)
    await page
      .getByText(/No\. \d{3}\/FK\/LPSE-JBR/)
      .first()
      .waitFor()
  await looking
    .getByText(/No\. \d{3}\/FK\/LPSE-JBR/)
    .first()
    .waitFor()
  const numbers = await house.owner<{ sequence: number }[]>`
    select sequence from numbers where kind = 'form' order by sequence`
  expect(numbers.map(({ sequence }) => sequence)).toEqual(pages.map((_, n) => n + 1))

  // Archived by what is left; the PDF, too.
  for (const [n, page] of pages.entries()) {
    await page.locator('#isian-answer').fill(`Jawaban ${n}`)
    await page.keyboard.press('Alt+A')
    await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
    await page.keyboard.press('Alt+A')
  }
  for (const page of pages) await page.getByText('PDF siap.').waitFor()
  expect(await house.owner`select from archived_forms where pdf_sha256 is not null`).toHaveLength(desks)
  expect(faults).toEqual([])
})
