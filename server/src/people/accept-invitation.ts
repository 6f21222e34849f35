import type { z } from 'zod'
import type * as api from '#domain/people/invitations.api.ts'
import type { Db } from '#server/platform/database.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding, type Person, type Work } from '#server/platform/work.ts'
import { addAccount, hashOf } from './add-account.ts'
import { beginSession, type SignInDesk } from './begin-session.ts'
import { tokenHash } from './invitation-token.ts'
import { joinByInvitation } from './join-by-invitation.ts'
import { findPersonByEmail } from './people.queries.ts'
import { provePassword } from './prove-password.ts'
import { spendLinkAttempt, theInvitation } from './read-invitation.ts'
import { signIn } from './sign-in.ts'

type Given = z.output<typeof api.acceptInvitation.body>

/** Joins the office once. Someone new gets an account; someone known shows first that it is them. */
export async function acceptInvitation(
  desk: SignInDesk,
  work: Work<null>,
  given: Given,
  caller: Person | null,
  exchange: Exchange,
): Promise<undefined> {
  await spendLinkAttempt(work, exchange.request.ip)
  const { officeId } = given
  const link = { officeId, hash: tokenHash(given.token) }
  const { email } = await inStanding(work.db, { officeId }, (db) => theInvitation(db, link.hash, work.now))
  if (given.account === 'new') {
    // Before the transaction: a quarter of a second of scrypt must not hold a lock.
    const passwordHash = await hashOf(given.password)
    const { name, password } = given
    await joinByInvitation(work, link, (db) => addNewcomer(db, { name, email, passwordHash }, work.now))
    await signIn(desk, work, { email, password }, exchange)
  } else if (given.account === 'existing') {
    const person = await provePassword(desk, work, { email, password: given.password }, exchange)
    await joinByInvitation(work, link, async () => person)
    await beginSession(desk, work, person, exchange)
  } else {
    if (caller?.email !== email) throw new Refusal('not_signed_in')
    await joinByInvitation(work, link, async () => caller)
  }
  return undefined
}

async function addNewcomer(
  db: Db,
  newcomer: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<Person> {
  if (await findPersonByEmail(db, newcomer.email)) throw new Refusal('email_taken')
  return addAccount(db, newcomer, now)
}
