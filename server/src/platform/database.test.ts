import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { endConnections } from '#server/testing/cut-connections.queries.ts'
import { cuttableLine } from '#server/testing/cuttable-line.ts'
import { databaseOfThisTest } from '#server/testing/test-database.ts'
import { type Db, openPool } from './database.ts'
import { inStanding } from './work.ts'

// The driver as published (postgres 3.4.9) fails each of these; patches/postgres+3.4.9.patch mends it at install
// (docs/decisions/011-mended-driver.md).

function poolOn(url: string, max: number) {
  const pool = openPool(url, { max })
  onTestFinished(() => pool.end({ timeout: 1 }))
  return pool
}
/** What became of it: its result, the code of its error, or `waits` when it is still not over after two seconds. */
const outcome = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.race([
    Promise.resolve(work).catch((error: { code?: string }) => error.code ?? error),
    sleep(2_000, 'waits'),
  ])
const ask = async (db: Db, number: number) => (await db`select ${number}::int as answer`)[0]?.answer

test('a transaction whose line is cut is refused, and the next one on its place gets its own answers', async () => {
  const line = await cuttableLine((await databaseOfThisTest()).app)
  const pool = poolOn(line.url, 1)
  await ask(pool, 0)
  for (let round = 1; round <= 3; round += 1) {
    const cut = inStanding(pool, {}, async (db) => {
      await ask(db, 1)
      setTimeout(line.reset, 20)
      return db`select pg_sleep(60)`
    })
    expect(await outcome(cut)).toMatch(/ECONNRESET|CONNECTION_CLOSED/)
    const next = inStanding(pool, {}, async (db) => [await ask(db, 2), await ask(db, 3)])
    expect(await outcome(next)).toEqual([2, 3])
    expect(await outcome(ask(pool, 4))).toBe(4)
  }
})

test('of two transactions that wait for each other the one that is ended is run again, and both are done', async () => {
  const pool = poolOn((await databaseOfThisTest()).superuser, 3)
  await pool`create table two (name text primary key, touched integer not null)`
  await pool`insert into two values ('a', 0), ('b', 0)`
  const touch = (db: Db, name: string) => db`update two set touched = touched + 1 where name = ${name}`
  let first = 0
  let met: () => void = () => {}
  const both = new Promise<void>((resolve) => {
    met = resolve
  })
  const runs: string[] = []
  const oneThenOther = (one: string, other: string) =>
    inStanding(pool, {}, async (db) => {
      runs.push(one)
      await db`set local deadlock_timeout = '10ms'`
      await touch(db, one)
      if (++first === 2) met()
      await both
      await touch(db, other)
      return one
    })
  expect(await Promise.all([oneThenOther('a', 'b'), oneThenOther('b', 'a')])).toEqual(['a', 'b'])
  expect(runs.length).toBeGreaterThan(2)
  expect(await pool`select touched from two`).toEqual([{ touched: 2 }, { touched: 2 }])
})

test('the last words of a connection that was ended are not told to the next on its place', async () => {
  const database = await databaseOfThisTest()
  const pool = poolOn(database.app, 1)
  const other = poolOn(database.superuser, 1)
  await ask(pool, 0)
  const cut = outcome(pool`select pg_sleep(60)`)
  await sleep(50)
  await endConnections(other)
  expect(await cut).toMatch(/57P01|CONNECTION_CLOSED|ECONNRESET/)
  await sleep(5)
  expect(await outcome(inStanding(pool, {}, (db) => ask(db, 5)))).toBe(5)
})

test('an export that is cut while its reader takes its time is refused, and leaves the next on its place alone', async () => {
  const line = await cuttableLine((await databaseOfThisTest()).app)
  const pool = poolOn(line.url, 1)
  await ask(pool, 0)
  let reader: Promise<unknown> = Promise.resolve()
  const cut = inStanding(pool, {}, (db) => {
    const read = async () => {
      for await (const rows of db`select n from generate_series(1, 1000) n`.cursor(10)) {
        if (rows[0]?.n === 1) continue
        line.reset()
        await sleep(50)
        return
      }
    }
    reader = read()
    return reader
  })
  expect(await outcome(cut)).toMatch(/ECONNRESET|CONNECTION_CLOSED/)
  await reader
  await sleep(20)
  expect(await outcome(ask(pool, 6))).toBe(6)
})

test('a database that shuts its door behind whoever comes in is away, and is found again', async () => {
  const line = await cuttableLine((await databaseOfThisTest()).app)
  const pool = poolOn(line.url, 2)
  expect(await outcome(ask(pool, 1))).toBe(1)
  line.shut()
  await sleep(50)
  for (let request = 0; request < 4; request += 1)
    expect(await outcome(ask(pool, 2))).toMatch(/ECONNRESET|CONNECTION_CLOSED/)
  line.openAgain()
  expect(await outcome(ask(pool, 3).catch(() => ask(pool, 3)))).toBe(3)
})

test('a pool whose connections are ended in the middle of their work goes on at once', async () => {
  const database = await databaseOfThisTest()
  const pool = poolOn(database.app, 4)
  const other = poolOn(database.superuser, 1)
  for (let cut = 0; cut < 15; cut += 1) {
    const work = Array.from({ length: 8 }, (_, place) =>
      outcome(
        inStanding(pool, {}, async (db) => {
          await db`select pg_sleep(0.005 * ${place}::int)`
          await sleep(place)
          return ask(db, place)
        }),
      ),
    )
    await sleep(cut)
    await endConnections(other)
    for (const [place, said] of (await Promise.all(work)).entries())
      expect([place, 'CONNECTION_CLOSED', 'ECONNRESET', 'EPIPE', '57P01']).toContain(said)
    // One that was picked just as it was cut is refused, once; the next is served.
    const again = () => ask(pool, 2)
    expect(await outcome(again().catch(again).catch(again))).toBe(2)
  }
})
