import type { Db } from '#server/platform/database.ts'

/** The queue goes by the database's clock; what is due by the house's clock is made due by that one too. */
export async function makeJobsDue(db: Db, now: Date): Promise<void> {
  await db`update graphile_worker._private_jobs set run_at = now() where run_at > now() and run_at <= ${now}`
}
