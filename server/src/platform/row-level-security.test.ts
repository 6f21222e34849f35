import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { openPool } from './database.ts'
import { outsideRowLevelSecurity } from './row-level-security.ts'
import { inStanding } from './work.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

interface Table {
  name: string
  enabled: boolean
  forced: boolean
  policies: number
  hasOffice: boolean
  keyedByOffice: boolean
  owner: string
}

const readCatalogue = () => house.owner<Table[]>`
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    pg_get_userbyid(c.relowner) as owner,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'office_id' and a.attnotnull) as "hasOffice",
    exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where i.indrelid = c.oid and i.indisprimary and a.attname = 'office_id') as "keyedByOffice"
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v', 'f')
  order by c.relname`

test('every table carries its office, is keyed by it and lies behind forced row-level security, or is listed with its reason', async () => {
  const tables = await readCatalogue()
  expect(tables.length).toBeGreaterThan(25)
  const inside = tables.filter(({ name }) => !(name in outsideRowLevelSecurity))
  const faults = inside.filter(({ name, enabled, forced, policies, hasOffice, keyedByOffice }) => {
    const keyed = name === 'offices' || (hasOffice && keyedByOffice)
    return !(enabled && forced && policies > 0 && keyed)
  })
  expect(faults).toEqual([])
  const names = tables.map(({ name }) => name)
  expect(Object.keys(outsideRowLevelSecurity).filter((name) => !names.includes(name))).toEqual([])
})

test('every foreign key between tables of an office goes through the office', async () => {
  const loose = await house.owner`
    select f.conname from pg_constraint f
    join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
    where f.contype = 'f' and c.relnamespace = 'public'::regnamespace and t.relrowsecurity and t.relname <> 'offices'
      and not exists (select from unnest(f.conkey) k join pg_attribute a on a.attrelid = c.oid and a.attnum = k
                      where a.attname = 'office_id')`
  expect([...loose]).toEqual([])
})

test('application and jobs own nothing, bypass nothing, and are member of nobody who does', async () => {
  const roles = await house.owner`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as tables,
      (select count(*)::int from pg_proc where proowner = r.oid) as functions,
      (select count(*)::int from pg_namespace where nspowner = r.oid) as schemas,
      (select count(*)::int from pg_auth_members where member = r.oid) as memberships
    from pg_roles r where rolname in ('dering_app', 'dering_worker') order by rolname`
  const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
  const owned = { tables: 0, functions: 0, schemas: 0, memberships: 0 }
  expect([...roles]).toEqual([
    { rolname: 'dering_app', ...nothing, ...owned },
    { rolname: 'dering_worker', ...nothing, ...owned },
  ])
  const tables = await readCatalogue()
  expect(new Set(tables.map(({ owner }) => owner))).toEqual(new Set(['dering_owner']))
})

test('what runs with the owner’s rights is the count of offices, the search of the archive, the lists of boxes to read and of offices to warn, and nothing else', async () => {
  const definers = await house.owner`
    select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`
  expect(definers.map(({ proname }) => proname)).toEqual([
    'find_in_archive',
    'mail_boxes_to_read',
    'office_count',
    'offices_to_warn',
  ])
})

test.each(['app', 'worker'] as const)(
  'without an office the role %s sees 0 rows of any table of an office',
  async (role) => {
    const { owner, database, offices } = house
    await fillEveryTable(owner, offices.JBR)
    const sql = openPool(database[role], { max: 1 })
    try {
      for (const { name } of await readCatalogue()) {
        if (name in outsideRowLevelSecurity) continue
        const [there] = await owner`select count(*)::int as rows from ${owner(name)}`
        expect(there?.rows, `${name} has rows`).toBeGreaterThan(0)
        expect((await sql`select * from ${sql(name)}`).length, name).toBe(0)
        const seen = await inStanding(sql, { officeId: offices.MKS }, (db) => db`select * from ${db(name)}`)
        const officeOf = (row: Record<string, unknown>) => (name === 'offices' ? row.id : row.office_id)
        expect(
          seen.filter((row) => officeOf(row) !== offices.MKS),
          name,
        ).toEqual([])
      }
    } finally {
      await sql.end({ timeout: 1 })
    }
  },
)

test('the application cannot write into an office it does not stand in, nor take evidence back', async () => {
  const { house: real, offices, owner, cast } = house
  const events = () => owner`select count(*)::int as n from events where office_id = ${offices.JBR}`
  const before = await events()
  const write = inStanding(
    real.db,
    { officeId: offices.MKS },
    (db) => db`insert into events (office_id, what, at) values (${offices.JBR}, 'office.forged', now())`,
  )
  await expect(write).rejects.toThrow(/row-level security/)
  for (const table of [
    'journal',
    'numbers',
    'archived_forms',
    'events',
    'files',
    'sop_versions',
    'commands',
  ]) {
    const take = inStanding(real.db, { officeId: offices.JBR }, (db) => db`delete from ${db(table)}`)
    await expect(take, table).rejects.toThrow(/permission denied/)
  }
  const rewrite = inStanding(
    real.db,
    { officeId: offices.JBR },
    (db) => db`update journal set person_id = ${cast.sari.id}`,
  )
  await expect(rewrite).rejects.toThrow(/permission denied/)
  expect(await events()).toEqual(before)
})

/** Puts a row into each table of an office that has none yet, past all rules: only seeing is tried here. */
async function fillEveryTable(owner: postgres.Sql, officeId: string) {
  const columns = await owner<{ table: string; column: string; type: string; has: boolean }[]>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
      a.atthasdef or a.attidentity <> '' as has
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity and a.attnotnull`
  const tables = Map.groupBy(columns, ({ table }) => table)
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const [table, needed] of tables) {
      const [there] = await tx`select 1 from ${tx(table)} limit 1`
      if (there) continue
      const checks =
        await tx`select conname from pg_constraint where contype = 'c' and conrelid = ${table}::regclass`
      for (const { conname } of checks) await tx`alter table ${tx(table)} drop constraint ${tx(conname)}`
      const row = Object.fromEntries(
        needed
          .filter(({ has }) => !has)
          .map(({ column, type }) => [column, column === 'office_id' ? officeId : anyOf(type)]),
      )
      await tx`insert into ${tx(table)} ${tx(row)}`
    }
  })
}

function anyOf(type: string) {
  if (type === 'uuid') return '00000000-0000-7000-8000-000000000000'
  if (type === 'bytea') return Buffer.from('x')
  if (['smallint', 'integer', 'bigint'].includes(type)) return 1
  if (type === 'boolean') return false
  if (type === 'jsonb') return '{}'
  if (type === 'date') return '2026-11-23'
  if (type.startsWith('timestamp')) return new Date()
  return 'x'
}
