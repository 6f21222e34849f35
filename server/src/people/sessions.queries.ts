import type { Db } from '#server/platform/database.ts'
import type { Person } from '#server/platform/work.ts'

export interface SessionOfPerson extends Person {
  sessionId: string
  expiresAt: Date
}

export interface NewSession {
  id: string
  token: string
  personId: string
  expiresAt: Date
  at: Date
}

/** The person whose session has this token, while it lasts. */
export async function findSession(db: Db, token: string, now: Date): Promise<SessionOfPerson | null> {
  const [row] = await db<SessionOfPerson[]>`
    select s.id as "sessionId", s.expires_at as "expiresAt", p.id, p.name, p.email, p.language
    from sessions s join people p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > ${now}`
  return row ?? null
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db`insert into sessions (id, token, person_id, expires_at, created_at, updated_at)
    values (${session.id}, ${session.token}, ${session.personId}, ${session.expiresAt}, ${session.at}, ${session.at})`
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
