import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, type Pool } from '#server/platform/database.ts'
import { expectJournalsToReplay, expectTrueNumbersAndArchive } from '#server/testing/seeded-office.ts'
import { cloneDatabase, type TestDatabase } from '#server/testing/test-database.ts'
import { seedMany } from './seed-many.ts'

const now = new Date('2026-11-24T07:40:00Z')
const shape = (db: Pool) => db`
  select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as part
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select relname || ' ' || relrowsecurity || relforcerowsecurity || relacl::text
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  union all select attrelid::regclass || ' ' || attname || attnotnull from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attnum > 0
  order by part`

let database: TestDatabase
let all: Pool
let before: unknown
let offices: { id: string }[]
beforeAll(async () => {
  database = await cloneDatabase()
  all = openPool(database.superuser, { max: 1 })
  before = await shape(all)
  const owner = openPool(database.owner, { max: 2 })
  await seedMany(owner, { forms: 2_000, offices: 2, years: 2, now, tell: () => {} })
  await owner.end()
  offices = await all`select id from offices order by code desc`
})
afterAll(async () => {
  await all.end()
  await database.drop()
})

test('every tenth journal of a filled database replays to what is stored beside it', async () => {
  expect(await expectJournalsToReplay(all, 10)).toBeGreaterThan(120)
})

test('a filled database has numbers without a gap and an archive with true hashes', async () => {
  const app = openPool(database.app, { max: 1 })
  const versions: number[] = []
  for (const { id } of offices) versions.push(await expectTrueNumbersAndArchive(all, app, id))
  await app.end()
  // Three tenths of them are the first office's.
  expect(versions[0]).toBeGreaterThan(500)
  expect(versions[0]).toBeLessThan(700)
  expect(versions[1]).toBeGreaterThan(1_200)
  expect(offices).toHaveLength(2)
})

test('filling leaves keys, indexes, checks and row-level security as they were', async () => {
  expect(await shape(all)).toEqual(before)
})

test('a filled database has callers that return, and every form of a telephone call its call', async () => {
  const [row] = await all<Record<string, number>[]>`select
    (select count(*)::int from consultations) as forms, (select count(*)::int from callers) as callers,
    (select count(*)::int from consultations where channel = 'telephone' and not late_entry
      and not exists (select from call_consultations cc where cc.consultation_id = consultations.id)) as without_call,
    (select count(*)::int from consultations where channel <> 'telephone') as written,
    (select count(*)::int from tickets where state = 'open') as open,
    (select count(distinct state)::int from tickets) as states,
    (select max(forms)::int from (select count(*) as forms from consultations group by caller_id) c) as most`
  expect(row).toMatchObject({ forms: 2_000, without_call: 0 })
  expect(row?.callers).toBeGreaterThan(100)
  expect(row?.callers).toBeLessThan(200)
  expect(row?.written).toBeGreaterThan(50)
  expect(row?.most).toBeGreaterThan(15)
  expect(row?.states).toBeGreaterThanOrEqual(2)
})
