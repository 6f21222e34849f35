import type { Db } from '#server/platform/database.ts'

export interface PasskeyRow {
  id: string
  personId: string
  publicKey: Buffer
  counter: number
  transports: string[]
}

export interface NamedPasskey {
  id: string
  name: string
  since: Date
  lastUsed: Date | null
}

export const listPasskeys = (db: Db, personId: string): Promise<NamedPasskey[]> =>
  db<NamedPasskey[]>`select id, name, created_at as since, last_used_at as "lastUsed" from passkeys
    where person_id = ${personId} order by created_at, id`

export async function findPasskey(db: Db, id: string): Promise<PasskeyRow | null> {
  const [row] = await db<(Omit<PasskeyRow, 'counter'> & { counter: string })[]>`
    select id, person_id as "personId", public_key as "publicKey", counter, transports from passkeys
    where id = ${id}`
  return row ? { ...row, counter: Number(row.counter) } : null
}

/** False when there is one of this id already, whoever's. */
export async function insertPasskey(db: Db, key: PasskeyRow & { name: string }, now: Date): Promise<boolean> {
  const { count } = await db`
    insert into passkeys (id, person_id, name, public_key, counter, transports, created_at)
    values (${key.id}, ${key.personId}, ${key.name}, ${key.publicKey}, ${key.counter}, ${key.transports}, ${now})
    on conflict (id) do nothing`
  return count === 1
}

export async function countUse(db: Db, id: string, counter: number, now: Date): Promise<void> {
  await db`update passkeys set counter = ${counter}, last_used_at = ${now} where id = ${id}`
}

export async function renamePasskeyRow(db: Db, personId: string, id: string, name: string): Promise<boolean> {
  const { count } = await db`update passkeys set name = ${name} where person_id = ${personId} and id = ${id}`
  return count === 1
}

export async function deletePasskey(db: Db, personId: string, id: string): Promise<boolean> {
  const { count } = await db`delete from passkeys where person_id = ${personId} and id = ${id}`
  return count === 1
}

export async function deletePasskeysOf(db: Db, personId: string): Promise<void> {
  await db`delete from passkeys where person_id = ${personId}`
}
