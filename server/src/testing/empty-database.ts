import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { inject, onTestFinished } from 'vitest'
import { databaseUrl, databaseUrls } from '#server/platform/database-urls.ts'

/** A database of this test without a single table, as an office's own PostgreSQL gives one; dropped when it ends. */
export async function emptyDatabase() {
  const { port, passwords } = inject('testCluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const root = postgres(databaseUrl(port, 'superuser', passwords, 'postgres'), { max: 1, onnotice: () => {} })
  await root.unsafe(`create database ${name} template template0 owner dering_owner`)
  onTestFinished(async () => {
    // Whoever is on the way out may finish: the queue's migrations do not wait for their connection's end.
    for (let waited = 0; waited < 20; waited++) {
      const [others] = await root`select from pg_stat_activity where datname = ${name}`
      if (!others) break
      await sleep(50)
    }
    await root.unsafe(`drop database if exists ${name} with (force)`)
    await root.end({ timeout: 1 })
  })
  return {
    ...databaseUrls(port, passwords, name),
    superuser: databaseUrl(port, 'superuser', passwords, name),
  }
}
