import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, type Pool } from '#server/platform/database.ts'
import { writeRecap } from '#server/recap/index.ts'
import {
  contentsOf,
  expectJournalsToReplay,
  expectTrueNumbersAndArchive,
} from '#server/testing/seeded-office.ts'
import { cloneDatabase, databaseOfThisTest, type TestDatabase } from '#server/testing/test-database.ts'
import { dontWaitForDisk, findKind } from './demo-mark.queries.ts'
import { makeDemo } from './make-demo.ts'
import { problems } from './problems.ts'

/** Tuesday, in the middle of the afternoon. */
const now = new Date('2026-11-24T07:40:00Z')
const days = 15

let database: TestDatabase
let app: Pool
let all: Pool
let officeId: string
beforeAll(async () => {
  database = await cloneDatabase()
  app = openPool(database.app, { max: 1 })
  all = openPool(database.superuser, { max: 1 })
  await dontWaitForDisk(app)
  ;({ officeId } = await makeDemo(app, now, { days }))
}, 120_000)
afterAll(async () => {
  await app.end()
  await all.end()
  await database.drop()
})

const counted = async (table: string, column: string) => {
  const rows = await all<{ what: string; count: number }[]>`
    select ${all(column)} as what, count(*)::int as count from ${all(table)} group by 1`
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]))
}

test('the demonstration office has forms in every state, also some that wait today', async () => {
  const phases = await counted('consultations', 'phase')
  expect(phases.archived).toBeGreaterThan(40)
  expect(Object.keys(phases)).toEqual(expect.arrayContaining(['archived', 'archiving', 'waiting', 'ended']))
  const states = await counted('tickets', 'state')
  expect(Object.keys(states)).toEqual(expect.arrayContaining(['open', 'closed']))
  const [late] =
    await all`select count(*)::int as count from tickets where state = 'open' and due_at < ${now}`
  expect(late?.count).toBeGreaterThan(0)
  const whats = await counted('journal', 'what')
  expect(Object.keys(whats)).toEqual(
    expect.arrayContaining([
      'undone',
      'corrected',
      'deviation_explained',
      'caller_wait_began',
      'start_corrected',
    ]),
  )
  const [returning] = await all`select count(*)::int as count from (
    select caller_id from consultations where caller_id is not null group by 1 having count(*) > 2) callers`
  expect(returning?.count).toBeGreaterThan(3)
})

test('every journal of the demonstration replays to its stored state, and nothing lies in the future', async () => {
  expect(await expectJournalsToReplay(all)).toBeGreaterThan(60)
  const [future] = await all`select count(*)::int as count from journal where happened_at > ${now}`
  expect(future?.count).toBe(0)
})

test('the numbers have no gap, the archive is as it was filed, and each month has its recap', async () => {
  expect(await expectTrueNumbersAndArchive(all, app, officeId)).toBeGreaterThan(40)
  const out = new PassThrough()
  const [csv] = await Promise.all([
    text(out),
    writeRecap(app, { officeId, month: '2026-11', format: 'csv', out, now }),
  ])
  const [numbered] = await all`select count(*)::int as count from numbers where kind = 'form'`
  expect(csv.split('Tirtawana').length).toBeGreaterThan(numbered?.count ?? 1_000)
})

test('made twice up to the same moment the demonstration is the same', async () => {
  const made = async () => {
    const { app, superuser } = await databaseOfThisTest()
    const [db, every] = [openPool(app, { max: 1 }), openPool(superuser, { max: 1 })]
    await dontWaitForDisk(db)
    await makeDemo(db, now, { days: 4 })
    const contents = await contentsOf(every)
    await Promise.all([db.end(), every.end()])
    return contents
  }
  expect(await made()).toBe(await made())
})

test('an installation knows whether it is empty, real, a demonstration or a half one', async () => {
  const other = await databaseOfThisTest()
  const owner = openPool(other.superuser, { max: 1 })
  expect(await findKind(owner)).toBe('empty')
  expect(await findKind(all)).toBe('demo')
  await all`update installation set demo = 'being_made'`
  expect(await findKind(all)).toBe('half_demo')
  await all`update installation set demo = null`
  expect(await findKind(all)).toBe('real')
  await all`update installation set demo = 'ready'`
  await owner.end()
})

test('the office knows the 42 problems, and no answer speaks to nobody', () => {
  expect(problems).toHaveLength(42)
  expect(new Set(problems.map(({ topic }) => topic)).size).toBe(42)
  for (const { answer, topic } of problems) expect(answer.length, topic).toBeGreaterThan(40)
})
