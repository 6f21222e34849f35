import type { Sql } from 'postgres'

export type RolePasswords = { owner: string; app: string; worker: string }

const ROLE_RIGHTS = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

/** Makes the three roles and the database `dering` where they are absent. Run as the cluster's superuser. */
export async function ensureRolesAndDatabase(sql: Sql, passwords: RolePasswords) {
  const roles = await sql<
    { name: string }[]
  >`select rolname as name from pg_roles where rolname like 'dering%'`
  for (const [short, password] of Object.entries(passwords)) {
    const role = `dering_${short}`
    if (roles.some(({ name }) => name === role)) continue
    // A utility statement takes no parameters. Our passwords are base64url, so they cannot end the literal.
    if (!/^[\w-]+$/.test(password)) throw new Error('a database password is not base64url')
    await sql.unsafe(`create role ${role} ${ROLE_RIGHTS} password '${password}'`)
  }
  const [database] = await sql`select 1 from pg_database where datname = 'dering'`
  if (database) return
  await sql`create database dering owner dering_owner`
}

/** Nobody but the three roles may connect. Repeated at every start: a crash may have come between the two. */
export async function closeDatabase(sql: Sql) {
  await sql`revoke all on database dering from public`
  await sql`grant connect, temporary on database dering to dering_app, dering_worker`
}
