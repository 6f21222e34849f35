import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildApp } from '#server/app.ts'
import { sessionGate } from '#server/people/index.ts'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { systemClock } from '#server/platform/clock.ts'
import type { Config } from '#server/platform/config.ts'
import { openPool, serving } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { openLive } from '#server/platform/live.ts'
import type { Log } from '#server/platform/log.ts'

export type Role = { stop: () => Promise<void> }
type WebRole = Role & { port: number }

/** Requests get this long to finish; then the live streams and whatever else hangs are cut. */
const FINISH_MS = 3_000

/** Serves pages and API until stopped. */
export async function startWebRole(parts: {
  url: string
  config: Config
  settings: HouseSettings
  log: Log
}): Promise<WebRole> {
  const { config, settings, log } = parts
  const db = openPool(parts.url, { name: 'dering-web', limits: serving })
  const live = await openLive(db)
  const tls = readTls(config)
  const app = await buildApp({
    db,
    clock: systemClock,
    live,
    gate: sessionGate,
    settings,
    log,
    ...(tls && { tls }),
  })
  const stop = async () => {
    const finished = app.close()
    await Promise.race([finished, sleep(FINISH_MS)])
    app.server.closeAllConnections()
    await finished
    // With the database away there is nothing to take back.
    await live.close().catch(() => {})
    await db.end({ timeout: 2 })
  }
  try {
    await app.listen({ port: config.PORT, host: config.LISTEN })
  } catch (error) {
    await stop()
    throw new CannotStart(whyNotListening(error as NodeJS.ErrnoException, config))
  }
  return { stop, port: (app.server.address() as { port: number }).port }
}

function whyNotListening({ code, message }: NodeJS.ErrnoException, { PORT, LISTEN }: Config): string {
  if (code === 'EADDRINUSE') return `Port ${PORT} is in use by another program; choose another with --port.`
  if (code === 'EACCES') return `Port ${PORT} is for root only; choose one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL')
    return `${LISTEN} is not an address of this machine; choose another with --listen.`
  return `The server cannot listen on ${LISTEN}:${PORT}: ${message}.`
}

function readTls({ TLS_CERT, TLS_KEY }: Config) {
  if (!TLS_CERT || !TLS_KEY) return undefined
  return { cert: readPem(TLS_CERT, '--tls-cert'), key: readPem(TLS_KEY, '--tls-key') }
}

function readPem(file: string, flag: string): Buffer {
  try {
    return readFileSync(path.resolve(file))
  } catch (error) {
    throw new CannotStart(`${flag} ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
