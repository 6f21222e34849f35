import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import { featureJobs } from '#server/feature-jobs.ts'
import type { Clock } from '#server/platform/clock.ts'
import { openPool, type Pool, serving } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { taskList } from '#server/platform/jobs.ts'
import { makeJobsDue } from './job-runner.queries.ts'

const silent = new Logger(() => () => {})

/** Takes waiting jobs as the real worker does, as dering_worker, but when the test says so. */
export function jobRunner(workerUrl: string, clock: Clock, settings: HouseSettings) {
  let open: { db: Pool; pgPool: pg.Pool } | undefined
  return {
    async run({ mayFail = false }: { mayFail?: boolean } = {}): Promise<void> {
      open ??= {
        db: openPool(workerUrl, { max: 3, name: 'test-worker', limits: serving }),
        pgPool: queuePool(workerUrl),
      }
      const { db, pgPool } = open
      const failures: unknown[] = []
      const tasks = Object.entries(taskList(db, clock, featureJobs(settings))).map(([name, task]) => [
        name,
        (payload: unknown) =>
          task(payload).catch((failure: unknown) => {
            failures.push(failure)
            throw failure
          }),
      ])
      await makeJobsDue(db, clock.now())
      await runOnce({ pgPool, taskList: Object.fromEntries(tasks), noHandleSignals: true, logger: silent })
      if (failures.length > 0 && !mayFail) throw failures[0]
    },
    async close() {
      await open?.pgPool.end()
      await open?.db.end({ timeout: 1 })
    },
  }
}

/** A lost idle connection is replaced at the next query; without these listeners it would end the process. */
function queuePool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 3 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
