import type { ISql, Sql } from 'postgres'

/** Any number will do as long as every version of the program uses the same one. */
export const MIGRATION_LOCK = 340_281_107

export const lockMigrations = (sql: ISql) => sql`select pg_advisory_lock(${MIGRATION_LOCK})`

export async function listApplied(sql: Sql): Promise<string[]> {
  await sql`
    create table if not exists public.schema_migrations (
      name text primary key,
      applied_at timestamptz not null default now()
    )`
  const rows = await sql<{ name: string }[]>`select name from public.schema_migrations order by name`
  return rows.map(({ name }) => name)
}

export async function applyMigration(sql: Sql, name: string, text: string) {
  await sql.begin(async (sql) => {
    // The turn may have been lost with a connection that was cut, and another program may have it now.
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`
    await sql.unsafe(text)
    await sql`insert into public.schema_migrations (name) values (${name})`
  })
}
