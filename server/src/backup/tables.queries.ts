import type { Client } from 'pg'
import type { SequenceValue } from './manifest.ts'

export interface TableShape {
  name: string
  columns: string[]
  /** expressions of the primary key, so that rows come in the same order whatever the collation of the database */
  order: string[]
  /** only seen while standing in its office */
  ofOffice: boolean
  forced: boolean
}

/** Text of a value for PostgreSQL: settings that would change it are fixed, and long sorts get some memory. */
export async function settleText(client: Client): Promise<void> {
  await client.query(`select set_config('datestyle', 'ISO', true), set_config('timezone', 'UTC', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
    set_config('bytea_output', 'hex', true), set_config('work_mem', '64MB', true),
    set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`)
}

/** Every table of the schema but the list of migrations. */
export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select c.relname as name, c.relforcerowsecurity as forced,
      c.relrowsecurity and exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'office_id' and a.attnotnull) as "ofOffice",
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(quote_ident(a.attname)
            || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.place)
          from pg_index i, unnest(i.indkey) with ordinality k (attnum, place), pg_attribute a
          where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum), '{}') as "order"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname <> 'schema_migrations'
    order by c.relname`)
  for (const { name, order, forced, ofOffice } of rows) {
    if (order.length === 0) throw new Error(`the table ${name} has no primary key, so its rows have no order`)
    // Its owner sees the list of offices; what else is behind policies must be reachable through an office.
    if (forced && !ofOffice && name !== 'offices') throw new Error(`the rows of ${name} belong to no office`)
  }
  return rows
}

export async function listMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from public.schema_migrations order by name',
  )
  return rows.map(({ name }) => name)
}

export async function listOfficeIds(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from public.offices order by id')
  return rows.map(({ id }) => id)
}

/** Row-level security holds for the owner too; it reads an office's rows as the office does, by standing in it. */
export async function standIn(client: Client, officeId: string | null): Promise<void> {
  await client.query(`select set_config('dering.office_id', $1, true)`, [officeId ?? ''])
}

/** `inOffice`: of the office that is stood in only, also where the owner would see more. */
export const copyOutText = ({ name, columns, order }: TableShape, inOffice = false): string =>
  `copy (select ${columns.join(', ')} from public.${name}${inOffice ? ' where office_id = current_office()' : ''}
    order by ${order.join(', ')}) to stdout`

export const copyInText = (name: string, columns: readonly string[]): string =>
  `copy public.${name} (${columns.join(', ')}) from stdin`

export async function describeServer(client: Client): Promise<{ now: Date; version: string }> {
  const { rows } = await client.query<{ now: Date; version: string }>(
    `select now() as now, current_setting('server_version') as version`,
  )
  const [row] = rows
  if (!row) throw new Error('the server does not tell the time')
  return row
}

const listSequences = `
  select c.relname as table, a.attname as column, pg_get_serial_sequence('public.' || c.relname, a.attname) as name
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and pg_get_serial_sequence('public.' || c.relname, a.attname) is not null
  order by 1, 2`

/** Read after the rows: sequences stand outside of snapshots, so a later value is never too low. */
export async function readSequences(client: Client): Promise<SequenceValue[]> {
  const { rows } = await client.query<{ table: string; column: string; name: string }>(listSequences)
  const values: SequenceValue[] = []
  for (const { table, column, name } of rows) {
    const { rows } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${name}`,
    )
    for (const value of rows) values.push({ table, column, ...value })
  }
  return values
}

export async function writeSequences(client: Client, values: readonly SequenceValue[]): Promise<void> {
  for (const { table, column, lastValue, isCalled } of values) {
    await client.query(`select setval(pg_get_serial_sequence('public.' || $1, $2), $3::bigint, $4)`, [
      table,
      column,
      lastValue,
      isCalled,
    ])
  }
}
