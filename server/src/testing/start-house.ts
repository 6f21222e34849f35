import type { Logger } from 'pino'
import { buildApp } from '#server/app.ts'
import { sessionGate } from '#server/people/index.ts'
import { openPool, serving } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { openLive } from '#server/platform/live.ts'
import { bringCast, type CastName } from './cast.ts'
import { jobRunner } from './job-runner.ts'
import { movableClock } from './movable-clock.ts'
import { cloneDatabase } from './test-database.ts'
import { visitor } from './visitor.ts'

/** Monday 23 November 2026, 09.14 WIB. */
export const mondayMorning = new Date('2026-11-23T02:14:00Z')

const settings: HouseSettings = {
  publicUrl: 'http://dering.test',
  authSecret: 'kD8vQ2mZx7Lr4TnY9sWb1HcE6fJp3GuA',
  setUpToken: 'Rw5tNq8zXe2Vb7Mk4Jd9Hs6Lc1Pf3Gy0',
  smtpUrl: null,
  mailFrom: null,
  insideNetworks: ['127.0.0.0/8'],
  mailClosed: false,
  singleSignOn: null,
  trustedProxies: [],
  secureCookies: false,
  webFolder: null,
  dataFolder: null,
  metricsToken: null,
}

export type TestHouse = Awaited<ReturnType<typeof startHouse>>

/**
 * The whole server on a database of its own, with the cast of two offices (unless `empty`), a clock that stands until
 * it is moved, and people who can knock. Close it when done: `afterAll(house.close)`.
 */
export async function startHouse(
  options: { at?: Date; empty?: boolean; settings?: Partial<HouseSettings>; log?: Logger } = {},
) {
  const clock = movableClock(options.at ?? mondayMorning)
  const database = await cloneDatabase()
  const db = openPool(database.app, { max: 6, name: 'test-web', limits: serving })
  const all = openPool(database.superuser, { max: 3, name: 'test-all' })
  const live = await openLive(db)
  const its = { ...settings, ...options.settings }
  const { cast, offices } = options.empty ? noCast : await bringCast(db, clock.now())
  const app = await buildApp({ db, clock, live, gate: sessionGate, settings: its, log: options.log ?? false })
  const jobs = jobRunner(database.worker, clock, its)
  return {
    app,
    house: app.house,
    clock,
    settings: its,
    /** Addresses of the database, one a role. */
    database,
    /** A connection that sees every row of every office: for looking at what was left behind. */
    owner: all,
    cast,
    /** Ids of the offices, by code. */
    offices,
    /** A person of the cast, signed in, or (null) a stranger; requests answer { status, headers, body }. */
    as: (name: CastName | null) => visitor(app, its, name === null ? null : cast[name].sessionToken),
    /** Somebody who is not signed in. */
    stranger: () => visitor(app, its, null),
    /** Takes all jobs that are due by the house's clock; throws what they throw, unless told that they may fail. */
    runJobs: jobs.run,
    async close() {
      await app.close()
      await jobs.close()
      await live.close()
      await Promise.all([db.end({ timeout: 1 }), all.end({ timeout: 1 })])
      await database.drop()
    },
  }
}

const noCast = { cast: {}, offices: {} } as Awaited<ReturnType<typeof bringCast>>
