import postgres from 'postgres'

/** A pool, or a transaction of it: a query function takes either as its first parameter. */
export type Db = postgres.ISql<Record<string, never>>
export type Pool = postgres.Sql<Record<string, never>>

/** In milliseconds, as PostgreSQL's settings of the same names; it ends what takes longer (0, or none: never). */
export interface Limits {
  statement_timeout?: number
  lock_timeout?: number
  idle_in_transaction_session_timeout?: number
}

/** What serves people: nothing of it waits for good, or keeps others waiting, even when our process stands still. */
export const serving: Limits = {
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** Opens a pool. Days (date) stay text, as the office wrote them; instants are Date; a bigint is text. */
export function openPool(
  url: string,
  { max = 10, name = 'dering', limits = {} }: { max?: number; name?: string; limits?: Limits } = {},
): Pool {
  return postgres(url, {
    max,
    idle_timeout: 0,
    connect_timeout: 10,
    // The driver's own wait grows to 20 s with each failed try; a database that has restarted is back in under one.
    backoff: () => 0.1,
    connection: { application_name: name, ...limits },
    onnotice: () => {},
    types: { day: { to: 1082, from: [1082], parse: (day: string) => day, serialize: (day: string) => day } },
  }) as unknown as Pool
}

/** For the rest of this transaction: an export is one statement, however slowly its reader takes the rows. */
export async function allowLong(transaction: Db, ms: number): Promise<void> {
  await transaction`select set_config('statement_timeout', ${`${ms}`}, true),
    set_config('idle_in_transaction_session_timeout', ${`${ms}`}, true)`
}
