import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '#server/testing/child-process.ts'
import { databaseOfThisTest } from '#server/testing/test-database.ts'
import { createLog } from './log.ts'
import { lockMigrations } from './migrate.queries.ts'
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

const outcome = (work: Promise<unknown>) =>
  work.then(() => 'done').catch(({ code }: { code?: string }) => code)
const countWaiting = async (sql: postgres.Sql, what: 'Lock' | 'Timeout') =>
  (await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = ${what}`)
    .count
/** Ends the one connection to this database that waits for `what` (a lock, or the end of a pg_sleep), once there is one. */
const cutTheOneWaitingFor = (sql: postgres.Sql, what: 'Lock' | 'Timeout') =>
  until(async () => {
    const { count } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = ${what}`
    return count === 1 || undefined
  }, `one to wait for ${what}`)

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

test('a program whose turn to migrate does not come is refused with one line', async () => {
  const { owner, sql, folder, write, applied } = await emptyDatabase()
  write('001-log.sql', 'create table applied_log ()')
  await sql.begin(async (holding) => {
    await lockMigrations(holding)
    await expect(migrate(`${owner}?lock_timeout=200`, log, folder)).rejects.toThrow(
      /^Another program has had/,
    )
    await holding`select pg_advisory_unlock_all()`
  })
  await migrate(owner, log, folder)
  expect(await applied()).toEqual(['001-log.sql'])
})

test('of two programs the one that waits goes on when the other is cut, which is refused', async () => {
  const { owner, sql, folder, write, applied } = await emptyDatabase()
  write('001-slow.sql', 'create table slow (); select pg_sleep(3)')
  const migrating = () => outcome(migrate(owner, log, folder))
  const first = migrating()
  await until(async () => (await countWaiting(sql, 'Timeout')) === 1 || undefined, 'the first to be at work')
  const second = migrating()
  await until(async () => (await countWaiting(sql, 'Lock')) === 1 || undefined, 'the second to wait')
  await cutTheOneWaitingFor(sql, 'Timeout')
  expect(await first).toMatch(/CONNECTION_CLOSED|57P01|ECONNRESET/)
  expect(await second).toBe('done')
  expect(await applied()).toEqual(['001-slow.sql'])
})

test('a program that is cut while it waits for its turn is refused, not left waiting', async () => {
  const { owner, sql, folder } = await emptyDatabase()
  await sql.begin(async (holding) => {
    await lockMigrations(holding)
    const waiting = outcome(migrate(owner, log, folder))
    await cutTheOneWaitingFor(sql, 'Lock')
    expect(await waiting).toMatch(/CONNECTION_CLOSED|57P01|ECONNRESET/)
    await holding`select pg_advisory_unlock_all()`
  })
})

test('a program that lost its turn unseen waits for it again before it changes anything', async () => {
  const { owner, sql, folder, write, applied } = await emptyDatabase()
  write('001-log.sql', 'create table applied_log ()')
  const other = postgres(owner, { max: 1, onnotice: () => {} })
  onTestFinished(() => other.end({ timeout: 1 }))
  let first: Promise<string | undefined> | undefined
  await sql.begin(async (holding) => {
    await holding`lock table graphile_worker._private_jobs, graphile_worker.migrations`
    first = outcome(migrate(owner, log, folder))
    await until(async () => (await countWaiting(sql, 'Lock')) === 1 || undefined, 'it to be in the middle')
    await sql`select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory' and l.granted`
    await lockMigrations(other)
  })
  await until(async () => (await countWaiting(sql, 'Lock')) === 1 || undefined, 'it to wait for its turn')
  expect(await applied()).toEqual([])
  await other`select pg_advisory_unlock_all()`
  expect(await first).toBe('done')
  expect(await applied()).toEqual(['001-log.sql'])
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
