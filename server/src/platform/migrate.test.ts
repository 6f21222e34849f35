import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { databaseOfThisTest } from '#server/testing/test-database.ts'
import { createLog } from './log.ts'
import { migrate } from './migrate.ts'

const log = createLog('silent')

async function emptyDatabase() {
  const { owner } = await databaseOfThisTest()
  const sql = postgres(owner, { max: 2, onnotice: () => {} })
  onTestFinished(() => sql.end({ timeout: 1 }))
  await sql`delete from schema_migrations`
  const folder = mkdtempSync(path.join(tmpdir(), 'dering-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  const applied = () =>
    sql`select name from schema_migrations order by name`.then((rows) => rows.map((r) => r.name))
  return { owner, sql, folder, write, applied }
}

test('two programs that start at once apply each migration once', async () => {
  const { owner, sql, folder, write } = await emptyDatabase()
  write('001-log.sql', 'create table applied_log (at timestamptz default clock_timestamp())')
  write('002-line.sql', 'insert into applied_log default values; select pg_sleep(0.2)')
  await Promise.all([1, 2, 3].map(() => migrate(owner, log, folder)))
  expect(await sql`select count(*)::int as lines from applied_log`).toEqual([{ lines: 1 }])
})

test('a migration that fails in the middle leaves nothing of itself, and the earlier ones stand', async () => {
  const { owner, sql, folder, write, applied } = await emptyDatabase()
  write('001-good.sql', 'create table good ()')
  write('002-bad.sql', 'create table half (); select 1 / 0')
  await expect(migrate(owner, log, folder)).rejects.toThrow('division by zero')
  expect(await applied()).toEqual(['001-good.sql'])
  expect(await sql`select to_regclass('half') as half`).toEqual([{ half: null }])

  write('002-bad.sql', 'create table half ()')
  await migrate(owner, log, folder)
  expect(await applied()).toEqual(['001-good.sql', '002-bad.sql'])
})

test('an older program on a newer database is refused with one line and changes nothing', async () => {
  const { owner, sql, folder, write, applied } = await emptyDatabase()
  await sql`insert into schema_migrations (name) values ('999-tomorrow.sql')`
  write('001-today.sql', 'create table today ()')
  await expect(migrate(owner, log, folder)).rejects.toThrow(
    /^This program is older than its database \(999-tomorrow\.sql/,
  )
  expect(await applied()).toEqual(['999-tomorrow.sql'])
})

test('the roles of the application and of the jobs own nothing and bypass nothing', async () => {
  const { owner } = await databaseOfThisTest()
  const sql = postgres(owner, { max: 1 })
  onTestFinished(() => sql.end({ timeout: 1 }))
  const roles = await sql`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname in ('dering_app', 'dering_worker') order by rolname`
  const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }
  expect([...roles]).toEqual([
    { rolname: 'dering_app', ...nothing },
    { rolname: 'dering_worker', ...nothing },
  ])
})
