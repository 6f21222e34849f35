import type { Db } from '#server/platform/database.ts'

/** Ends all other connections to this database, as a restart does, whatever they are at. Answers how many. */
export async function endConnections(db: Db, like = '%'): Promise<number> {
  const [row] = await db<{ ended: number }[]>`
    select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like ${like}`
  return row?.ended ?? 0
}
