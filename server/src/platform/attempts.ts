import { countAttempt, forgetAttempts } from './attempts.queries.ts'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'

/** At most so many attempts under this key in a quarter of an hour. */
export interface AttemptLimit {
  key: string
  most: number
}

const windowMs = 15 * 60_000

/**
 * Counts one attempt under each key, in a table that all processes share, before it is known how it ends (so that many
 * at once do not slip through). too_many_attempts when one of them is used up, with the seconds until the next window.
 */
export async function spendAttempt(db: Db, limits: readonly AttemptLimit[], now: Date): Promise<void> {
  const start = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  for (const { key, most } of limits) {
    if ((await countAttempt(db, key, start)) <= most) continue
    const retryAfterSeconds = Math.ceil((start.getTime() + windowMs - now.getTime()) / 1000)
    throw new Refusal('too_many_attempts', { retryAfterSeconds })
  }
}

/** After a success: the key begins anew. */
export const forgiveAttempts = (db: Db, key: string): Promise<void> => forgetAttempts(db, key)
