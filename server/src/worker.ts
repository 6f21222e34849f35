import { EventEmitter } from 'node:events'
import {
  Logger as GraphileLogger,
  parseCronItems,
  type Runner,
  run,
  type WorkerEvents,
} from 'graphile-worker'
import type { Pool as PgPool } from 'pg'
import type { Logger } from 'pino'
import { warnOffices } from './deadlines/index.ts'
import { featureJobs } from './feature-jobs.ts'
import type { Clock } from './platform/clock.ts'
import type { Pool } from './platform/database.ts'
import type { HouseSettings } from './platform/house.ts'
import { taskList } from './platform/jobs.ts'

/** Starts the worker role: takes jobs until stopped. `pgPool` is graphile-worker's own, as dering_worker. */
export function startWorker(parts: {
  db: Pool
  pgPool: PgPool
  clock: Clock
  settings: HouseSettings
  log: Logger
  /** told the name of each worker that takes jobs */
  onWorker: (id: string) => void
}): Promise<Runner> {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
  const logger = new GraphileLogger(() => (level, message) => parts.log[levels[level]](message))
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => parts.onWorker(worker.workerId))
  return run({
    events,
    pgPool: parts.pgPool,
    concurrency: 4,
    noHandleSignals: true,
    noPreparedStatements: false,
    pollInterval: 1_000,
    taskList: {
      ...taskList(parts.db, parts.clock, featureJobs(parts.settings)),
      'tickets.warn_offices': () => warnOffices(parts.db, parts.clock.now()),
    },
    // Every minute; missed ones are not made up for, since each looks at all that has come due.
    parsedCronItems: parseCronItems([{ task: 'tickets.warn_offices', match: '* * * * *' }]),
    logger,
  })
}
