import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject, onTestFinished } from 'vitest'
import { type DatabaseUrls, databaseUrl, databaseUrls } from '#server/platform/database-urls.ts'

export type TestDatabase = DatabaseUrls & { name: string; superuser: string; drop: () => Promise<void> }

/**
 * A fresh, migrated database of one's own, with an address per role. The caller drops it: `afterAll(db.drop)`.
 * Dropping ends whoever is still connected.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { port, passwords } = inject('testCluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(async (sql) => {
    await sql.unsafe(`create database ${name} template dering owner dering_owner`)
    await sql.unsafe(`grant connect, temporary on database ${name} to dering_app, dering_worker`)
  })
  const drop = () => asSuperuser((sql) => sql.unsafe(`drop database if exists ${name} with (force)`))
  const superuser = databaseUrl(port, 'superuser', passwords, name)
  return { ...databaseUrls(port, passwords, name), name, superuser, drop }

  async function asSuperuser(act: (sql: postgres.Sql) => PromiseLike<unknown>) {
    const url = databaseUrl(port, 'superuser', passwords, 'postgres')
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    try {
      await act(sql)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

/** The same for a single test, dropped when it ends. */
export async function databaseOfThisTest(): Promise<TestDatabase> {
  const database = await cloneDatabase()
  onTestFinished(database.drop)
  return database
}
