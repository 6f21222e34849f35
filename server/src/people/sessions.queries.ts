import type { Db } from '#server/platform/database.ts'
import type { Person } from '#server/platform/work.ts'

export interface SessionOfPerson extends Person {
  sessionId: string
  expiresAt: Date
  secondFactorDueAt: Date | null
}

export interface NewSession {
  id: string
  token: string
  personId: string
  expiresAt: Date
  at: Date
  address?: string | null
  userAgent?: string | null
  secondFactorDueAt?: Date | null
}

/** The person whose session has this token, while it lasts. */
export async function findSession(db: Db, token: string, now: Date): Promise<SessionOfPerson | null> {
  const [row] = await db<SessionOfPerson[]>`
    select s.id as "sessionId", s.expires_at as "expiresAt", s.second_factor_due_at as "secondFactorDueAt",
      p.id, p.name, p.email, p.language
    from sessions s join people p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > ${now}`
  return row ?? null
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const {
    id,
    token,
    personId,
    expiresAt,
    at,
    address = null,
    userAgent = null,
    secondFactorDueAt = null,
  } = session
  await db`insert into sessions (id, token, person_id, expires_at, ip_address, user_agent, second_factor_due_at,
      created_at, updated_at)
    values (${id}, ${token}, ${personId}, ${expiresAt}, ${address}, ${userAgent}, ${secondFactorDueAt}, ${at}, ${at})`
}

export async function extendSession(db: Db, id: string, expiresAt: Date, now: Date): Promise<void> {
  await db`update sessions set expires_at = ${expiresAt}, updated_at = ${now} where id = ${id}`
}

export async function deleteSessionsOf(db: Db, personId: string): Promise<void> {
  await db`delete from sessions where person_id = ${personId}`
}

export async function deleteSession(db: Db, token: string): Promise<void> {
  await db`delete from sessions where token = ${token}`
}

export interface SessionRow {
  id: string
  since: Date
  lastSeen: Date
  address: string | null
  userAgent: string | null
}

/** Where a person is signed in, the one used last first. */
export const listSessions = (db: Db, personId: string, now: Date): Promise<SessionRow[]> =>
  db<SessionRow[]>`select id, created_at as since, updated_at as "lastSeen", ip_address as address,
      user_agent as "userAgent"
    from sessions where person_id = ${personId} and expires_at > ${now} order by updated_at desc, id`

/** False when the person has no such session. */
export async function deleteSessionOf(db: Db, personId: string, id: string): Promise<boolean> {
  const { count } = await db`delete from sessions where person_id = ${personId} and id = ${id}`
  return count === 1
}

export async function deleteOtherSessions(db: Db, personId: string, keptId: string | null): Promise<void> {
  await db`delete from sessions where person_id = ${personId} and id is distinct from ${keptId}`
}

/** Whether somebody is signed in to this account at this address. */
export async function findSessionFrom(db: Db, email: string, address: string, now: Date): Promise<boolean> {
  const [row] = await db`select 1 from sessions s join people p on p.id = s.person_id
    where p.email = ${email} and s.ip_address = ${address} and s.expires_at > ${now} limit 1`
  return row !== undefined
}

export async function clearSecondFactorDue(db: Db, personId: string): Promise<void> {
  await db`update sessions set second_factor_due_at = null where person_id = ${personId}`
}
