// What the pages weigh, as real Chromium loads them from a real server, with the pages as they are built. Prints one line
// of JSON, first the budget's figure: gzip bytes of all JavaScript needed by the first screen, that is the sign-in page and
// the call list page after it. Pages that are fetched ahead once it is quiet are not needed by it, and not counted.
//   npm run bench -- web
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { cookieName, sessionCookie } from '#server/people/session-cookie.ts'
import { openPool } from '#server/platform/database.ts'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { createLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { bringCast } from '#server/testing/cast.ts'
import { startServing } from '#server/testing/serving.ts'
import { dropProfile, openBrowser } from '../journeys/browser.ts'

const budget = 200 * 1024
const dir = mkdtempSync(path.join(tmpdir(), 'dering-bench-'))
const log = createLog('silent')
const { database: passwords, authSecret, setupToken } = loadSecrets(dir)
const database = await startEmbeddedPostgres({ dir, passwords, log })
const settings = {
  publicUrl: null,
  authSecret,
  setUpToken: setupToken,
  smtpUrl: null,
  mailFrom: null,
  insideNetworks: [],
  mailClosed: false,
  singleSignOn: null,
  trustedProxies: [],
  secureCookies: false,
  webFolder: path.join(import.meta.dirname, '../web/dist'),
  dataFolder: null,
  metricsToken: null,
}

/** The office: server, browser, and the token of somebody who takes calls. */
async function open() {
  await migrate(databaseUrl(database.port, 'owner', passwords), log)
  const url = databaseUrl(database.port, 'app', passwords)
  const db = openPool(url)
  const now = new Date()
  const { cast } = await bringCast(db, now)
  await db.end()
  const server = await startServing({ databaseUrl: url, settings, at: now.toISOString() })
  const { context, profile } = await openBrowser()
  const [, value = ''] = sessionCookie(settings, cast.sari.sessionToken).split(/=(.*)/s)
  const address = `http://127.0.0.1:${server.port}`
  return {
    context,
    address,
    signIn: () => context.addCookies([{ name: cookieName(settings), value, url: address, httpOnly: true }]),
    close: async () => {
      await context.close()
      await dropProfile(profile)
      await server.kill()
    },
  }
}

interface Weight {
  file: string
  gzip: number
  plain: number
}

/** Every script that the page loads until `there`, and until nothing has come for half a second after it. */
async function scriptsOf(page: Page, address: string, there: (page: Page) => Promise<unknown>) {
  const found = new Map<string, Promise<Weight>>()
  let lastAt = performance.now()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    lastAt = performance.now()
    const file = new URL(response.url()).pathname
    found.set(
      file,
      response
        .body()
        .then((bytes) => ({ file, plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length })),
    )
  })
  await page.goto(address)
  await there(page)
  while (performance.now() - lastAt < 500) await page.waitForTimeout(50)
  page.removeAllListeners('response')
  return Promise.all(found.values())
}

/** All scripts of both pages of the first screen, each once. */
async function firstScreen(context: BrowserContext, address: string, signIn: () => Promise<void>) {
  const page = await context.newPage()
  const door = await scriptsOf(page, `${address}/masuk`, (page) =>
    page.getByLabel('Kata sandi').first().waitFor(),
  )
  await signIn()
  const list = await scriptsOf(page, `${address}/telepon`, async (page) => {
    await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  })
  await page.close()
  const sum = (of: readonly Weight[], what: 'gzip' | 'plain') => of.reduce((all, one) => all + one[what], 0)
  const both = [...new Map([...door, ...list].map((one) => [one.file, one])).values()]
  return {
    firstScreenGzipBytes: sum(both, 'gzip'),
    firstScreenFiles: both.length,
    firstScreenPlainBytes: sum(both, 'plain'),
    signInGzipBytes: sum(door, 'gzip'),
    callListGzipBytes: sum(list, 'gzip'),
  }
}

try {
  const office = await open()
  const first = await firstScreen(office.context, office.address, office.signIn).finally(office.close)
  console.log(JSON.stringify({ benchmark: 'web', ...first, budgetBytes: budget }))
  process.exitCode = first.firstScreenGzipBytes > budget ? 1 : 0
} finally {
  await database.stop()
  rmSync(dir, { recursive: true, force: true })
}
