import postgres from 'postgres'

/** A pool, or a transaction of it: a query function takes either as its first parameter. */
export type Db = postgres.ISql<Record<string, never>>
export type Pool = postgres.Sql<Record<string, never>>

/** Opens a pool. Days (date) stay text, as the office wrote them; instants are Date; a bigint is text. */
export function openPool(
  url: string,
  { max = 10, name = 'dering' }: { max?: number; name?: string } = {},
): Pool {
  return postgres(url, {
    max,
    idle_timeout: 0,
    connect_timeout: 10,
    // The driver's own wait grows to 20 s with each failed try; a database that has restarted is back in under one.
    backoff: () => 0.1,
    connection: { application_name: name },
    onnotice: () => {},
    types: { day: { to: 1082, from: [1082], parse: (day: string) => day, serialize: (day: string) => day } },
  }) as unknown as Pool
}
