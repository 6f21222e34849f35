import { v7 as uuid } from 'uuid'
import { resetMinutes } from '#domain/people/passwords.api.ts'
import { spendAttempt } from '#server/platform/attempts.ts'
import type { Db } from '#server/platform/database.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Exchange } from '#server/platform/http.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { hashOf } from '../add-account.ts'
import type { SignInDesk } from '../begin-session.ts'
import { tellSessionEnded } from '../end-sessions.ts'
import { deleteTokensOf, findToken, insertToken, takeToken } from '../one-time-tokens.queries.ts'
import {
  findPersonByEmail,
  findPersonById,
  insertPasswordAccount,
  updatePasswordHash,
} from '../people.queries.ts'
import { memberOfOursAlone } from '../serves-us-alone.ts'
import { deleteSessionsOf } from '../sessions.queries.ts'
import { spendSignIn } from '../sign-in-limits.ts'
import { mailsLinks } from './mails-links.ts'

/** The job's name; the mail takes it. */
export const resetMail = { name: 'people.reset_mail' }

export const passwordPath = (token: string): string => `/kata-sandi-baru/${token}`

/** A link's secret, for a person, for half an hour, once. */
export const makePasswordToken = (db: Db, personId: string, now: Date): Promise<string> =>
  insertToken(db, 'password', { personId, data: {} }, { now, minutes: resetMinutes })

/** Does the same for a mailbox that nobody has: a job that finds nobody to write to. reset_by_mail_unavailable. */
export async function forgotPassword(
  desk: SignInDesk,
  work: Work<null>,
  email: string,
  exchange: Exchange,
): Promise<undefined> {
  await spendSignIn(desk, work, exchange, email, 'forgotten')
  if (!(await mailsLinks(work.db, desk.settings))) throw new Refusal('reset_by_mail_unavailable')
  const person = await findPersonByEmail(work.db, email)
  await inTransaction(work, ({ db }) =>
    enqueue(db, resetMail, uuid(), { personId: person?.id ?? uuid() }, { maxAttempts: 5 }),
  )
  return undefined
}

/** They sign in with it afterwards, with their second factor where they have one. */
export async function resetPassword(
  work: Work<null>,
  { token, password }: { token: string; password: string },
  { request }: Exchange,
): Promise<undefined> {
  await spendAttempt(work.db, [{ key: `password-link ${request.ip}`, most: 100 }], work.now)
  if (!(await findToken(work.db, 'password', token, work.now))) throw new Refusal('reset_link_over')
  // Before the transaction: a quarter of a second of scrypt must not hold a lock.
  const passwordHash = await hashOf(password)
  const person = await inTransaction(work, async ({ db, now }) => {
    const taken = await takeToken(db, 'password', token, now)
    const person = taken?.personId ? await findPersonById(db, taken.personId) : null
    if (!person) throw new Refusal('reset_link_over')
    const personId = person.id
    if (!(await updatePasswordHash(db, personId, passwordHash, now)))
      await insertPasswordAccount(db, { id: uuid(), personId, passwordHash }, now)
    await deleteTokensOf(db, personId)
    await deleteSessionsOf(db, personId)
    return person
  })
  await tellSessionEnded({ ...work, actor: person })
  return undefined
}

/** Where no mail can be sent: a link that the administrator hands over. Who made one stays in the events. */
export const makePasswordLink = (work: Work, personId: string): Promise<{ path: string }> =>
  inTransaction(work, async (work) => {
    await memberOfOursAlone(work, personId)
    await recordEvent(work, 'people.password_link_made', personId)
    return { path: passwordPath(await makePasswordToken(work.db, personId, work.now)) }
  })
