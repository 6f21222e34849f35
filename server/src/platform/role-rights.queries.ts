import type { Db } from './database.ts'

/** May the role of this connection see past row-level security, by right or because it owns the tables? */
export async function passesRowLevelSecurity(db: Db): Promise<boolean> {
  const [role] = await db<{ passes: boolean }[]>`
    select rolsuper or rolbypassrls or exists (
      select 1 from pg_class where oid = to_regclass('public.offices') and pg_has_role(relowner, 'member')) as passes
    from pg_roles where rolname = current_user`
  return role?.passes ?? true
}
