import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPool } from '#server/platform/database.ts'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { createLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { bringCast } from '#server/testing/cast.ts'
import { startServing } from '#server/testing/serving.ts'

/** As of a plain installation: no mail, no proxy, no pages. */
export const benchSettings = ({
  authSecret,
  setupToken,
}: {
  authSecret: string
  setupToken: string
}): HouseSettings => ({
  publicUrl: null,
  authSecret,
  setUpToken: setupToken,
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
})

/** The server in a process of its own, on the embedded database as it is used for real, with the cast of the tests. */
export async function openBenchHouse() {
  const dir = mkdtempSync(path.join(tmpdir(), 'dering-bench-'))
  const { database: passwords, authSecret, setupToken } = loadSecrets(dir)
  const log = createLog('silent')
  const database = await startEmbeddedPostgres({ dir, passwords, log })
  const settings = benchSettings({ authSecret, setupToken })
  await migrate(databaseUrl(database.port, 'owner', passwords), log)
  const url = databaseUrl(database.port, 'app', passwords)
  const db = openPool(url)
  const now = new Date()
  const { cast, offices } = await bringCast(db, now)
  await db.end()
  const server = await startServing({ databaseUrl: url, settings, at: now.toISOString() })
  return {
    server,
    settings,
    cast,
    offices,
    async close() {
      await server.kill()
      await database.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Of measured times, the one below which `share` of them lie. */
export const quantile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const round = (figure: number) => Math.round(figure * 100) / 100
