import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { forgiveAttempts, spendAttempt } from '#server/platform/attempts.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Person, Work } from '#server/platform/work.ts'
import type { SignInDesk } from './begin-session.ts'
import { findPasswordHash, findPersonByEmail } from './people.queries.ts'
import { askSecondFactor } from './second-factor/ask-second-factor.ts'
import { forgiveSignIn, spendSignIn } from './sign-in-limits.ts'

export interface Credentials {
  email: string
  password: string
}

/**
 * sign_in_failed for a wrong password and an unknown e-mail alike, after the same work; too_many_attempts;
 * second_factor_asked when the password is right and a code is wanted as well.
 */
export async function provePassword(
  desk: SignInDesk,
  work: Work<null>,
  { email, password }: Credentials,
  exchange: Exchange,
): Promise<Person> {
  await spendSignIn(desk, work, exchange, email)
  const person = await findPersonByEmail(work.db, email)
  const hash = person && (await findPasswordHash(work.db, person.id))
  const right = await matches(hash, password)
  if (!person || !right) throw new Refusal('sign_in_failed')
  await forgiveSignIn(desk, work, exchange, email)
  await askSecondFactor(desk, work, person, exchange)
  return person
}

/** Shows once more that it is them, before a way in is changed. Somebody without a password has only their session. */
export async function confirmPassword(
  { db, actor, now }: Work<Person>,
  password: string | undefined,
): Promise<void> {
  const hash = await findPasswordHash(db, actor.id)
  if (hash === null) return
  const key = `password ${actor.sessionId ?? actor.id}`
  await spendAttempt(db, [{ key, most: 10 }], now)
  if (password === undefined || !(await matches(hash, password))) throw new Refusal('password_wrong')
  await forgiveAttempts(db, key)
}

/** Where there is nothing to compare with, the same work is done. */
async function matches(hash: string | null | undefined, password: string): Promise<boolean> {
  if (hash) return verifyPassword({ hash, password })
  await hashPassword(password)
  return false
}
