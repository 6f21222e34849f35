import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '#server/platform/database.ts'

export type TokenKind = 'second-step' | 'passkey' | 'new-passkey' | 'single-sign-on' | 'password'
export interface OneTimeToken {
  personId: string | null
  data: Record<string, string>
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Answers the 256 bits to hand out, once; at rest there is only their hash. What is over is cleared away. */
export async function insertToken(
  db: Db,
  kind: TokenKind,
  { personId, data }: OneTimeToken,
  { now, minutes }: { now: Date; minutes: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db`delete from one_time_tokens where expires_at <= ${now}`
  await db`insert into one_time_tokens (token_hash, kind, person_id, data, expires_at)
    values (${hashOf(token)}, ${kind}, ${personId}, ${db.json(data)}, ${new Date(now.getTime() + minutes * 60_000)})`
  return token
}

/** What waits under a token, while it lasts; it goes on waiting. */
export async function findToken(
  db: Db,
  kind: TokenKind,
  token: string,
  now: Date,
): Promise<OneTimeToken | null> {
  const [row] = await db<OneTimeToken[]>`select person_id as "personId", data from one_time_tokens
    where token_hash = ${hashOf(token)} and kind = ${kind} and expires_at > ${now}`
  return row ?? null
}

/** The same, and nobody takes it again: of two at once one gets it. */
export async function takeToken(
  db: Db,
  kind: TokenKind,
  token: string,
  now: Date,
): Promise<OneTimeToken | null> {
  const [row] = await db<OneTimeToken[]>`delete from one_time_tokens
    where token_hash = ${hashOf(token)} and kind = ${kind} and expires_at > ${now}
    returning person_id as "personId", data`
  return row ?? null
}

/** Nothing that waits for this person goes on: after a new password, or an administrator's reset. */
export async function deleteTokensOf(db: Db, personId: string): Promise<void> {
  await db`delete from one_time_tokens where person_id = ${personId}`
}
