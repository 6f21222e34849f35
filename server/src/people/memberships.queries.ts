import type { Role } from '#domain/people/roles.ts'
import type { Db } from '#server/platform/database.ts'

/** Gives a role in the office of the transaction; one that had ended begins anew. */
export async function insertMembership(db: Db, personId: string, role: Role, since: Date): Promise<void> {
  await db`insert into memberships (office_id, person_id, role, since)
    values (current_office(), ${personId}, ${role}, ${since})
    on conflict (office_id, person_id, role) do update set since = excluded.since, ended_at = null
      where memberships.ended_at is not null`
}

/** A person's roles in an office now; none when they do not serve it. `db` stands as that person. */
export async function listRoles(db: Db, personId: string, officeId: string): Promise<Role[]> {
  const rows = await db<{ role: Role }[]>`select role from memberships
    where office_id = ${officeId} and person_id = ${personId} and ended_at is null`
  return rows.map(({ role }) => role)
}
