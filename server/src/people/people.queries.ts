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

/** The account with which a person signs in by password: better-auth's own shape of it. */
export async function insertPasswordAccount(
  db: Db,
  account: { id: string; personId: string; passwordHash: string },
  at: Date,
): Promise<void> {
  await db`insert into accounts (id, account_id, provider_id, person_id, password, created_at, updated_at)
    values (${account.id}, ${account.personId}, 'credential', ${account.personId}, ${account.passwordHash}, ${at}, ${at})`
}
