import { expect, test } from 'vitest'
import { cloneDatabase } from '#server/testing/test-database.ts'
import { openPool } from './database.ts'
import { inStanding } from './work.ts'

// The driver as published (postgres 3.4.9) throws out of anyone's reach here, and spoils the place of the connection
// that was cut; patches/postgres+3.4.9.patch mends it at install.
test('a pool whose connections are cut in the middle of their work goes on at once', async () => {
  const database = await cloneDatabase()
  const pool = openPool(database.app, { max: 4 })
  const other = openPool(database.superuser, { max: 1 })
  try {
    for (let cut = 0; cut < 15; cut += 1) {
      const work = Array.from({ length: 8 }, (_, place) =>
        inStanding(pool, {}, async (db) => {
          await db`select pg_sleep(0.005 * ${place}::int)`
          await new Promise((resolve) => setTimeout(resolve, place))
          return db`select 1 as one`
        }).catch(() => 'cut'),
      )
      await new Promise((resolve) => setTimeout(resolve, cut))
      await other`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`
      await Promise.all(work)
      const began = Date.now()
      const [row] = await pool`select 2 as two`
      expect(row?.two).toBe(2)
      expect(Date.now() - began).toBeLessThan(3_000)
    }
  } finally {
    await other.end()
    await pool.end({ timeout: 1 })
    await database.drop()
  }
}, 60_000)
