import type { Db } from '#server/platform/database.ts'

/** What the seed fills. */
export const filledTables = [
  ...[
    'callers',
    'caller_numbers',
    'caller_trigrams',
    'calls',
    'consultations',
    'call_consultations',
    'journal',
  ],
  ...['numbers', 'number_counters', 'tickets', 'archived_forms', 'archive_index'],
]

/** And what they refer to: the owner checks the references as somebody who must see all rows. */
const unforced = [...filledTables, 'sop_versions', 'units', 'files', 'offices']

interface Taken {
  table: string
  name: string
  definition: string
}

/**
 * Takes constraints, indexes and the forcing of row-level security off these tables, acts, and puts all back as it was,
 * which checks every row. To be run by the owner in one transaction: killed in the middle, nothing has happened.
 */
export async function withBareTables(db: Db, act: () => Promise<void>): Promise<void> {
  await db`select set_config('maintenance_work_mem', '384MB', true), set_config('work_mem', '192MB', true),
    set_config('max_parallel_maintenance_workers', '1', true)`
  const references = await listConstraints(db, ['f'])
  const keys = await listConstraints(db, ['p', 'u', 'c'])
  for (const { table, name } of [...references, ...keys])
    await db.unsafe(`alter table ${table} drop constraint "${name}"`)
  const indexes = await listIndexes(db)
  for (const { name } of indexes) await db.unsafe(`drop index "${name}"`)
  for (const table of unforced) await db.unsafe(`alter table ${table} no force row level security`)
  await act()
  for (const { table, name, definition } of [...keys, ...references]) {
    // The tables' own rows come back in their keys first; what refers to them is checked after.
    await db.unsafe(`alter table ${table} add constraint "${name}" ${definition}`)
  }
  for (const { definition } of indexes) await db.unsafe(definition)
  for (const table of unforced) await db.unsafe(`alter table ${table} force row level security`)
}

const listConstraints = (db: Db, types: string[]) => db<Taken[]>`
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where connamespace = 'public'::regnamespace and contype::text = any(${types})
    and (conrelid::regclass::text = any(${filledTables}) or confrelid::regclass::text = any(${filledTables}))
  order by conrelid::regclass::text, conname`

/** Those that no constraint made. */
const listIndexes = (db: Db) => db<Taken[]>`
  select i.indrelid::regclass::text as table, c.relname as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid::regclass::text = any(${filledTables})
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname`
