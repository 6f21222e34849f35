import type { Db } from '#server/platform/database.ts'

/** How many of this database's connections wait for a lock. */
export async function countWaiting(db: Db): Promise<number> {
  const [row] = await db<{ waiting: number }[]>`select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  return row?.waiting ?? 0
}
