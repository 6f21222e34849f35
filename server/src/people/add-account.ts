import { hashPassword } from 'better-auth/crypto'
import { v7 as uuid } from 'uuid'
import type { Db } from '#server/platform/database.ts'
import type { Person } from '#server/platform/work.ts'
import { insertPasswordAccount, insertPerson } from './people.queries.ts'

/** A new person, who signs in with this password. `passwordHash`: from hashOf, made before the transaction. */
export async function addAccount(
  db: Db,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<Person> {
  const person: Person = { id: uuid(), name, email, language: 'id' }
  await insertPerson(db, person, now)
  await insertPasswordAccount(db, { id: uuid(), personId: person.id, passwordHash }, now)
  return person
}

/** scrypt, as better-auth does and checks it: about a quarter of a second of one core. */
export const hashOf = (password: string): Promise<string> => hashPassword(password)
