import type { Db } from './database.ts'

/** Adds one and answers the count in this window; the first in a window clears yesterday's windows away. */
export async function countAttempt(db: Db, key: string, windowStart: Date): Promise<number> {
  const [row] = await db<{ count: number }[]>`insert into attempts (key, window_start, count)
    values (${key}, ${windowStart}, 1)
    on conflict (key, window_start) do update set count = attempts.count + 1
    returning count`
  const count = row?.count ?? 1
  if (count === 1)
    await db`delete from attempts where window_start < ${windowStart}::timestamptz - interval '1 day'`
  return count
}

export async function forgetAttempts(db: Db, key: string): Promise<void> {
  await db`delete from attempts where key = ${key}`
}
