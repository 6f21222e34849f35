import type { Member } from '#domain/people/people.api.ts'
import type { Role } from '#domain/people/roles.ts'
import type { Session } from '#domain/people/session.api.ts'
import type { Db } from '#server/platform/database.ts'

/** Gives a role in the office of the transaction; one that had ended begins anew. */
export async function insertMembership(db: Db, personId: string, role: Role, since: Date): Promise<void> {
  await db`insert into memberships (office_id, person_id, role, since)
    values (current_office(), ${personId}, ${role}, ${since})
    on conflict (office_id, person_id, role) do update set since = excluded.since, ended_at = null
      where memberships.ended_at is not null`
}

export async function endMemberships(
  db: Db,
  personId: string,
  roles: readonly Role[],
  at: Date,
): Promise<void> {
  await db`update memberships set ended_at = ${at}
    where office_id = current_office() and person_id = ${personId} and role = any(${[...roles]}) and ended_at is null`
}

/** A person's roles in an office now; none when they do not serve it. `db` stands as that person or in the office. */
export async function listRoles(db: Db, personId: string, officeId: string): Promise<Role[]> {
  const rows = await db<{ role: Role }[]>`select role from memberships
    where office_id = ${officeId} and person_id = ${personId} and ended_at is null`
  return rows.map(({ role }) => role)
}

/** The offices a person serves, by code. `db` stands as that person. */
export async function listServedOffices(db: Db, personId: string): Promise<Session['offices']> {
  return db<Session['offices']>`
    select o.id, o.code, o.name, o.time_zone as "timeZone", array_agg(m.role order by m.role) as roles
    from memberships m join offices o on o.id = m.office_id
    where m.person_id = ${personId} and m.ended_at is null
    group by o.id order by o.code`
}

/** How many administrators the office of the transaction has; nobody else changes that before it ends. */
export async function lockAdministrators(db: Db): Promise<string[]> {
  const rows = await db<{ personId: string }[]>`select person_id as "personId" from memberships
    where office_id = current_office() and role = 'administrator' and ended_at is null for update`
  return rows.map(({ personId }) => personId)
}

interface MemberRow extends Omit<Member, 'since' | 'endedAt'> {
  since: Date
  endedAt: Date | null
}

const toMember = ({ since, endedAt, ...rest }: MemberRow): Member => ({
  ...rest,
  since: since.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
})

/** Former roles are those that ended last, together. */
const members = (db: Db, personId: string | null) => db<MemberRow[]>`
  select p.id, p.name, p.email, min(m.since) as since,
    case when count(*) filter (where m.ended_at is null) = 0 then max(m.ended_at) end as "endedAt",
    coalesce(array_agg(m.role order by m.role) filter (where m.ended_at is null), '{}') as roles,
    coalesce(array_agg(m.role order by m.role) filter (where m.ended_at = m.last_end and not m.serves), '{}') as "formerRoles"
  from (select *, max(ended_at) over them as last_end, bool_or(ended_at is null) over them as serves
        from memberships where office_id = current_office()
          and (${personId}::text is null or person_id = ${personId})
        window them as (partition by person_id)) m
  join people p on p.id = m.person_id
  group by p.id
  order by count(*) filter (where m.ended_at is null) = 0, p.name, p.id`

/** Everyone who serves or has served the office of the transaction, the active ones first, by name. */
export async function listMembers(db: Db): Promise<Member[]> {
  return (await members(db, null)).map(toMember)
}

export async function findMember(db: Db, personId: string): Promise<Member | null> {
  const [row] = await members(db, personId)
  return row ? toMember(row) : null
}

/** In how many other offices a person of the office of the transaction serves. Looks as that person, then as before. */
export async function countOtherOffices(db: Db, personId: string): Promise<number> {
  const [before] = await db<{ id: string }[]>`select current_setting('dering.person_id', true) as id`
  await db`select set_config('dering.person_id', ${personId}, true)`
  const [row] = await db<{ count: number }[]>`select count(distinct office_id)::int as count from memberships
    where person_id = ${personId} and ended_at is null and office_id <> current_office()`
  await db`select set_config('dering.person_id', ${before?.id ?? ''}, true)`
  return row?.count ?? 0
}
