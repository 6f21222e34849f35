import type { Client } from 'pg'
import type { TableShape } from './tables.queries.ts'

/** The lock that every start takes before it migrates: nobody starts on the database meanwhile. Ends with the transaction. */
export async function keepStartsWaiting(client: Client, lock: number): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [lock])
}

/** The same for as long as the connection lasts. */
export async function holdStarts(client: Client, lock: number): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lock])
}

/** The first table that has a row, or null. */
export async function findFilledTable(
  client: Client,
  tables: readonly TableShape[],
  officeless: readonly string[],
): Promise<string | null> {
  for (const { name } of tables) {
    if (officeless.includes(name)) continue
    const { rowCount } = await client.query(`select from public.${name} limit 1`)
    if (rowCount) return name
  }
  return null
}

/** The host of a process that works on this database, or null. */
export async function findLivingNode(client: Client): Promise<string | null> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('public.nodes') is not null as there`,
  )
  if (!there[0]?.there) return null
  const { rows } = await client.query<{ host: string }>(
    `select host from public.nodes where seen_at > now() - interval '20 seconds' limit 1`,
  )
  return rows[0]?.host ?? null
}

/** Within this transaction the owner sees and fills every office's rows; nobody else can look meanwhile. */
export async function liftRowLevelSecurity(client: Client, tables: readonly TableShape[]): Promise<void> {
  for (const { name, forced } of tables) {
    if (forced) await client.query(`alter table public.${name} no force row level security`)
  }
}

export async function forceRowLevelSecurity(client: Client, tables: readonly TableShape[]): Promise<void> {
  for (const { name, forced } of tables) {
    if (forced) await client.query(`alter table public.${name} force row level security`)
  }
}

export async function applyMigrationHere(client: Client, name: string, text: string): Promise<void> {
  await client.query(text)
  await client.query('insert into public.schema_migrations (name) values ($1)', [name])
}

/** Statistics: without them the first minutes of work would read whole tables. */
export async function analyze(client: Client): Promise<void> {
  await client.query('analyze')
}
