import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openPool } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'
import { endConnections } from '#server/testing/cut-connections.queries.ts'
import { databaseOfThisTest } from '#server/testing/test-database.ts'
import { asAuthDatabase } from './auth-connection.queries.ts'

async function desk() {
  const database = await databaseOfThisTest()
  const [pool, other] = [database.app, database.superuser].map((url) => openPool(url, { max: 1 }))
  if (!pool || !other) throw new Error('two pools')
  onTestFinished(async () => {
    await pool.end({ timeout: 1 })
    await other.end({ timeout: 1 })
  })
  const signIn = async () => {
    const connection = await asAuthDatabase(pool).connect()
    try {
      return (await connection.query('select $1::int as answer', [1])).rows
    } finally {
      connection.release()
    }
  }
  return { pool, other, signIn }
}

test('a sign-in that waits for a connection when all of them are cut does not wait for good', async () => {
  const { pool, other, signIn } = await desk()
  await pool`select 1`
  const busy = inStanding(pool, {}, (db) => db`select pg_sleep(60)`).catch(() => 'cut')
  await sleep(50)
  const waiting = signIn().catch(() => 'refused')
  await sleep(50)
  await endConnections(other)
  expect(await busy).toBe('cut')
  expect(await Promise.race([waiting, sleep(3_000, 'waits')])).not.toBe('waits')
  expect(await Promise.race([signIn(), sleep(3_000, 'waits')])).toEqual([{ answer: 1 }])
})

test('what the sign-in library does between begin and commit is done together, or not at all', async () => {
  const { pool, other } = await desk()
  await other`create table marks (mark text)`
  await other`grant select, insert on marks to dering_app`
  const connection = await asAuthDatabase(pool).connect()
  for (const end of ['rollback', 'commit']) {
    await connection.query('begin', [])
    await connection.query('insert into marks values ($1)', [end])
    await connection.query(end, [])
  }
  expect([...(await pool`select mark from marks`)]).toEqual([{ mark: 'commit' }])
})

test('a transaction of the sign-in library that is cut is refused, and its place is free again', async () => {
  const { pool, other, signIn } = await desk()
  const connection = await asAuthDatabase(pool).connect()
  await connection.query('begin', [])
  await endConnections(other)
  await sleep(50)
  const late = connection.query('select 2', []).catch(() => 'refused')
  expect(await Promise.race([late, sleep(3_000, 'waits')])).toBe('refused')
  const end = connection.query('rollback', []).catch(() => 'refused')
  expect(await Promise.race([end, sleep(3_000, 'waits')])).toBe('refused')
  connection.release()
  expect(await Promise.race([signIn(), sleep(3_000, 'waits')])).toEqual([{ answer: 1 }])
})

test('what the database refuses keeps its code, and whoever passes it on may add to it', async () => {
  const { pool } = await desk()
  const connection = await asAuthDatabase(pool).connect()
  const refused = await connection.query('select 1 / 0', []).catch((error: Error) => error)
  expect(Object.assign(refused, { stack: 'more' })).toMatchObject({ code: '22012', stack: 'more' })
})
