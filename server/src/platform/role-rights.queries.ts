import type { Db } from './database.ts'

export type Role = { name: string; passesRowLevelSecurity: boolean }

/** The role of this connection, and whether it sees past row-level security, by right or because it owns the tables. */
export async function readRole(db: Db): Promise<Role> {
  const [role] = await db<Role[]>`
    select rolname as name, rolsuper or rolbypassrls or exists (
      select 1 from pg_class where oid = to_regclass('public.offices') and pg_has_role(relowner, 'member'))
      as "passesRowLevelSecurity"
    from pg_roles where rolname = current_user`
  if (!role) throw new Error('the role of this connection is not in the catalogue')
  return role
}
