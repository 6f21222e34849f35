import type { Db } from '#server/platform/database.ts'
import type { Person } from '#server/platform/work.ts'

export async function insertPerson(db: Db, person: Person, at: Date): Promise<void> {
  await db`insert into people (id, name, email, language, created_at, updated_at)
    values (${person.id}, ${person.name}, ${person.email}, ${person.language}, ${at}, ${at})`
}

/** By mailbox, in lower case. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const [row] = await db<Person[]>`select id, name, email, language from people where email = ${email}`
  return row ?? null
}

export async function updateLanguage(db: Db, id: string, language: 'id' | 'en', now: Date): Promise<void> {
  await db`update people set language = ${language}, updated_at = ${now} where id = ${id}`
}

/** The account with which a person signs in by password: account_id is the person's own id. */
export async function insertPasswordAccount(
  db: Db,
  account: { id: string; personId: string; passwordHash: string },
  at: Date,
): Promise<void> {
  await db`insert into accounts (id, account_id, provider_id, person_id, password, created_at, updated_at)
    values (${account.id}, ${account.personId}, 'credential', ${account.personId}, ${account.passwordHash}, ${at}, ${at})`
}

export async function findPersonById(db: Db, id: string): Promise<Person | null> {
  const [row] = await db<Person[]>`select id, name, email, language from people where id = ${id}`
  return row ?? null
}

/** How somebody's password is kept; null for somebody who has none. */
export async function findPasswordHash(db: Db, personId: string): Promise<string | null> {
  const [row] = await db<{ password: string | null }[]>`select password from accounts
    where person_id = ${personId} and provider_id = 'credential'`
  return row?.password ?? null
}

/** False when the person has no password yet. */
export async function updatePasswordHash(
  db: Db,
  personId: string,
  passwordHash: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db`update accounts set password = ${passwordHash}, updated_at = ${at}
    where person_id = ${personId} and provider_id = 'credential'`
  return count > 0
}
