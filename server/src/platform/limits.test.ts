import { setTimeout as sleep } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { databaseOfThisTest } from '#server/testing/test-database.ts'
import { allowLong, openPool, serving } from './database.ts'
import { answerFaults } from './faults.ts'
import { inStanding } from './work.ts'

/** Shorter than what people are served with, so that nobody waits for the test. */
async function shortPool(limits: typeof serving, max = 1) {
  const { app } = await databaseOfThisTest()
  const pool = openPool(app, { max, limits })
  onTestFinished(() => pool.end({ timeout: 1 }))
  return pool
}
const codeOf = (work: Promise<unknown>) => work.then(() => 'done').catch(({ code }: { code: string }) => code)
const lock = (pool: Awaited<ReturnType<typeof shortPool>>, hold: () => Promise<unknown>) =>
  inStanding(pool, {}, async (db) => {
    await db`select pg_advisory_xact_lock(1)`
    await hold()
    await db`select 1`
  })

test('what people are served with has limits, on every connection', async () => {
  const pool = await shortPool(serving)
  const [row] = await pool`select current_setting('statement_timeout') as statement,
    current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`
  expect(row).toEqual({ statement: '30s', lock: '15s', idle: '30s' })
})

test('a statement that takes too long is ended, and its connection serves the next one', async () => {
  const pool = await shortPool({ statement_timeout: 300 })
  expect(await codeOf(inStanding(pool, {}, (db) => db`select pg_sleep(60)`))).toBe('57014')
  expect((await pool`select 1 as one`)[0]?.one).toBe(1)
})

test('whoever waits too long for a lock is told to come again, and does not keep it waiting', async () => {
  const pool = await shortPool({ lock_timeout: 300 }, 2)
  const app = fastify()
  onTestFinished(() => app.close())
  answerFaults(app)
  app.get('/', () => lock(pool, async () => {}).then(() => 'had'))
  let answer: Awaited<ReturnType<typeof app.inject>> | undefined
  await lock(pool, async () => {
    answer = await app.inject('/')
  })
  expect([answer?.statusCode, answer?.headers['retry-after']]).toEqual([503, '1'])
  expect(answer?.json()).toMatchObject({ error: { code: 'not_ready' } })
  expect((await app.inject('/')).body).toBe('had')
})

test('a transaction that stands still is ended, and what it had locked is free', async () => {
  const pool = await shortPool({ idle_in_transaction_session_timeout: 300 }, 2)
  const still = codeOf(lock(pool, () => sleep(3_000)))
  await sleep(20)
  expect(await codeOf(lock(pool, async () => {}))).toBe('done')
  expect(await still).toMatch(/25P03|CONNECTION_CLOSED|ECONNRESET/)
})

test('an export may take the time its reader needs, while it reads and after the last row', async () => {
  const hasty = await shortPool({ statement_timeout: 300 })
  const restless = await shortPool({ idle_in_transaction_session_timeout: 300 })
  const slowly = (pool: typeof hasty, allowed: boolean, pause: number, after: number) =>
    inStanding(pool, {}, async (db) => {
      if (allowed) await allowLong(db, 60_000)
      const rows: unknown[] = []
      for await (const some of db`select n from generate_series(1, 30) n`.cursor(10)) {
        rows.push(...some)
        await sleep(pause)
      }
      await sleep(after)
      return rows
    })
  expect(await codeOf(slowly(hasty, false, 200, 0))).toMatch(/57014/)
  expect(await codeOf(slowly(restless, false, 0, 900))).toMatch(/25P03|CONNECTION_CLOSED|ECONNRESET/)
  for (const pool of [hasty, restless]) expect(await slowly(pool, true, 200, 900)).toHaveLength(30)
  // Only for that one transaction.
  expect(await codeOf(inStanding(hasty, {}, (db) => db`select pg_sleep(60)`))).toBe('57014')
})
