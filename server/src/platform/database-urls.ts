import type { Secrets } from './secrets.ts'

export type DatabaseUrls = { owner: string; app: string; worker: string }

/** The address of a database of the embedded PostgreSQL for one of its roles. */
export function databaseUrl(
  port: number,
  role: keyof Secrets['database'],
  passwords: Secrets['database'],
  database = 'dering',
): string {
  const user = role === 'superuser' ? 'postgres' : `dering_${role}`
  return `postgres://${user}:${passwords[role]}@127.0.0.1:${port}/${database}`
}

/** The three addresses the program works with. */
export function databaseUrls(
  port: number,
  passwords: Secrets['database'],
  database = 'dering',
): DatabaseUrls {
  return {
    owner: databaseUrl(port, 'owner', passwords, database),
    app: databaseUrl(port, 'app', passwords, database),
    worker: databaseUrl(port, 'worker', passwords, database),
  }
}
