import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { buildApp } from '#server/app.ts'
import { sessionGate } from '#server/people/index.ts'
import { cookieName, sessionCookie } from '#server/people/session-cookie.ts'
import { openPool } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { openLive } from '#server/platform/live.ts'
import type { CastName } from '#server/testing/cast.ts'
import { startHouse } from '#server/testing/start-house.ts'
import { visitor } from '#server/testing/visitor.ts'
import { dropProfile, openBrowser } from './browser.ts'
import { inEnglish, speakEnglish } from './in-english.ts'

const webFolder = join(import.meta.dirname, '../web/dist')
export type Office = Awaited<ReturnType<typeof openOffice>>

/** `host`: where the server listens; `browser`: another program or flags for Chromium. */
interface OfficeOptions {
  at?: Date
  empty?: boolean
  settings?: Partial<HouseSettings>
  host?: string
  browser?: { program?: string; args?: readonly string[] }
}

/** The whole product: a real server with its built pages on a port, its own database, a movable clock, and Chromium. */
export async function openOffice(options: OfficeOptions = {}) {
  const { host = '127.0.0.1' } = options
  if (!existsSync(join(webFolder, 'index.html'))) throw new Error('no built pages: run npm run build first')
  const house = await startHouse({ ...options, settings: { ...options.settings, webFolder } })
  if (inEnglish) await house.owner`update people set language = 'en'`
  let running = house.app
  let stop: () => Promise<unknown> = () => running.close()
  const address = await house.app.listen({ port: 0, host })
  const port = Number(new URL(address).port)
  const { context, profile } = await openBrowser(undefined, options.browser)

  return {
    house,
    address,
    context,
    /** A page of somebody of the cast, signed in. Faults of the page fail the journey. */
    async pageOf(name: CastName, path = '/', seenAt = address): Promise<Page> {
      const [, value = ''] = sessionCookie(house.settings, house.cast[name].sessionToken).split(/=(.*)/s)
      await context.addCookies([{ name: cookieName(house.settings), value, url: seenAt, httpOnly: true }])
      const page = await context.newPage()
      if (inEnglish) speakEnglish(page)
      page.on('pageerror', (error) => faults.push(error))
      page.on('console', (said) => {
        if (said.text().includes('Content Security Policy')) faults.push(new Error(said.text()))
      })
      await page.goto(seenAt + path)
      return page
    },
    /** What went wrong in a page; a journey ends with none. */
    faults: () => faults,
    /** The server goes away; what it had promised lies in the database. */
    stopServer: () => stop(),
    /** Somebody of the cast at the server that runs now. */
    as: (name: CastName) => visitor(running, house.settings, house.cast[name].sessionToken),
    /** Another server on the same port and the same database; `pages`: another build of the pages. */
    async startServer(pages = webFolder) {
      const db = openPool(house.database.app, { max: 6, name: 'test-web-2' })
      const live = await openLive(db)
      const app = await buildApp({
        db,
        clock: house.clock,
        live,
        gate: sessionGate,
        settings: { ...house.settings, webFolder: pages },
        log: false,
      })
      await app.listen({ port, host })
      running = app
      stop = async () => {
        await app.close()
        await live.close()
        await db.end({ timeout: 1 })
      }
    },
    async close() {
      await context.close()
      await dropProfile(profile)
      if (running !== house.app) await stop()
      await house.close()
    },
  }
}

const faults: Error[] = []
