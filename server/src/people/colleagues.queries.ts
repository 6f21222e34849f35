import type { Role } from '#domain/people/roles.ts'
import type { Db } from '#server/platform/database.ts'

/** Who serves the office of the transaction in one of these roles now, by name. */
export function listColleagues(db: Db, roles: readonly Role[]): Promise<{ id: string; name: string }[]> {
  return db<{ id: string; name: string }[]>`select p.id, p.name from people p
    where exists (select 1 from memberships m
      where m.office_id = current_office() and m.person_id = p.id and m.ended_at is null
        and m.role = any(${[...roles]}::text[]))
    order by lower(p.name), p.id`
}
