import type { Session } from '#domain/people/session.api.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Person, Work } from '#server/platform/work.ts'
import { beginSession, type SignInDesk } from '../begin-session.ts'
import { readCookie, setCookie } from '../cookies.ts'
import { findToken, insertToken, takeToken } from '../one-time-tokens.queries.ts'
import { findPersonById } from '../people.queries.ts'
import { forgiveSignIn, spendSignIn } from '../sign-in-limits.ts'
import { acceptCode } from './accept-code.ts'
import { findSecondFactor } from './second-factor.queries.ts'

const minutes = 10

/** Where the account wants a code, this browser is told so and may bring it: second_factor_asked. */
export async function askSecondFactor(
  { settings }: SignInDesk,
  { db, now }: Work<null>,
  person: Person,
  { reply }: Exchange,
): Promise<void> {
  const factor = await findSecondFactor(db, person.id)
  if (!factor?.confirmedAt) return
  const token = await insertToken(db, 'second-step', { personId: person.id, data: {} }, { now, minutes })
  setCookie(reply, settings, 'step', token, minutes * 60)
  throw new Refusal('second_factor_asked')
}

/** The second step of a sign-in whose first one was right. */
export async function signInByCode(
  desk: SignInDesk,
  work: Work<null>,
  code: string,
  exchange: Exchange,
): Promise<Session> {
  const { db, now } = work
  const { settings } = desk
  const token = readCookie(exchange.request, settings, 'step') ?? ''
  const personId = (await findToken(db, 'second-step', token, now))?.personId
  const person = personId ? await findPersonById(db, personId) : null
  if (!person) throw new Refusal('sign_in_over')
  await spendSignIn(desk, work, exchange, person.email, 'code')
  if (!(await acceptCode(settings.authSecret, work, person.id, code)))
    throw new Refusal('second_factor_wrong')
  if (!(await takeToken(db, 'second-step', token, now))) throw new Refusal('sign_in_over')
  await forgiveSignIn(desk, work, exchange, person.email, 'code')
  setCookie(exchange.reply, settings, 'step', '', 0)
  return beginSession(desk, work, person, exchange)
}
