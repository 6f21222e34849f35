import { setTimeout as sleep } from 'node:timers/promises'
import type { Runner } from 'graphile-worker'
import pg from 'pg'
import { startReading } from '#server/inbox/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { openPool, serving } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import type { Log } from '#server/platform/log.ts'
import type { Node } from '#server/platform/nodes.ts'
import { startWorker } from '#server/worker.ts'
import type { Role } from './web-role.ts'

/** Takes jobs until stopped. When the queue gives up (its database was away too long) it is started anew. */
export async function startWorkerRole(parts: {
  url: string
  settings: HouseSettings
  node: Node
  log: Log
}): Promise<Role> {
  const { settings, node, log } = parts
  const db = openPool(parts.url, { name: 'dering-worker', limits: serving })
  const pgPool = new pg.Pool({
    connectionString: parts.url,
    max: 6,
    application_name: 'dering-queue',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...serving,
  })
  // A lost idle connection is replaced at the next query; without a listener it would end the process.
  const lost = (error: Error) => log.warn({ cause: error.message }, 'the queue lost a connection')
  pgPool.on('error', lost)
  pgPool.on('connect', (client) => client.on('error', lost))
  const begin = () =>
    startWorker({ db, pgPool, clock: systemClock, settings, log, onWorker: node.addQueueWorker })

  let stopping = false
  let runner: Runner | undefined = await begin()
  const keepRunning = async () => {
    while (!stopping) {
      const end = await runner?.promise.catch((error: Error) => error)
      if (stopping) return
      log.warn({ err: end }, 'the queue has stopped; it is being started again')
      await sleep(500)
      runner = await begin().catch(() => undefined)
    }
  }
  const running = keepRunning()
  const now = () => systemClock.now()
  const reading = startReading({ url: parts.url, db, post: settings, now, log })

  const stop = async () => {
    stopping = true
    await reading.stop()
    await runner?.stop().catch(() => {})
    await running
    await pgPool.end()
    await db.end({ timeout: 2 })
  }
  return { stop }
}
