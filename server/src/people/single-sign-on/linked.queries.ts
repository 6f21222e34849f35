import { v7 as uuid } from 'uuid'
import type { Db } from '#server/platform/database.ts'
import type { Person } from '#server/platform/work.ts'

/** A person of another provider: known by both together, never by an e-mail address. */
export interface Elsewhere {
  issuer: string
  subject: string
}

export async function findLinkedPerson(db: Db, { issuer, subject }: Elsewhere): Promise<Person | null> {
  const [row] = await db<Person[]>`select p.id, p.name, p.email, p.language
    from accounts a join people p on p.id = a.person_id
    where a.provider_id = ${issuer} and a.account_id = ${subject}`
  return row ?? null
}

/** False when that person of the provider is somebody's already. One before, of the same issuer, is replaced. */
export async function writeLink(
  db: Db,
  personId: string,
  { issuer, subject }: Elsewhere,
  now: Date,
): Promise<boolean> {
  await db`delete from accounts where person_id = ${personId} and provider_id = ${issuer} and account_id <> ${subject}`
  await db`insert into accounts (id, account_id, provider_id, issuer, person_id, created_at, updated_at)
    values (${uuid()}, ${subject}, ${issuer}, ${issuer}, ${personId}, ${now}, ${now})
    on conflict (provider_id, account_id) do nothing`
  const owner = await findLinkedPerson(db, { issuer, subject })
  return owner?.id === personId
}

export async function isLinked(db: Db, personId: string, issuer: string): Promise<boolean> {
  const [row] = await db`select 1 from accounts where person_id = ${personId} and provider_id = ${issuer}`
  return row !== undefined
}

export async function deleteLink(db: Db, personId: string, issuer: string): Promise<void> {
  await db`delete from accounts where person_id = ${personId} and provider_id = ${issuer}`
}
