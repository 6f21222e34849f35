import type { z } from 'zod'
import type * as api from '#domain/people/invitations.api.ts'
import type { Db } from '#server/platform/database.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding, type Person, type Work } from '#server/platform/work.ts'
import { addAccount, hashOf } from './add-account.ts'
import { beginSession, type SignInDesk } from './begin-session.ts'
import { acceptInvitationRow } from './invitations.queries.ts'
import { insertMembership } from './memberships.queries.ts'
import { findPersonByEmail } from './people.queries.ts'
import { provePassword } from './prove-password.ts'
import { type Carried, spendLinkAttempt, theInvitation } from './read-invitation.ts'
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
  const { officeId, token } = given
  const { email } = await inStanding(work.db, { officeId }, (db) => theInvitation(db, token, work.now))
  if (given.account === 'new') {
    // Before the transaction: a quarter of a second of scrypt must not hold a lock.
    const passwordHash = await hashOf(given.password)
    const { name, password } = given
    await join(work, given, (db) => addNewcomer(db, { name, email, passwordHash }, work.now))
    await signIn(desk, work, { email, password }, exchange)
  } else if (given.account === 'existing') {
    const person = await provePassword(desk, work, { email, password: given.password }, exchange)
    await join(work, given, async () => person)
    await beginSession(desk, work, person, exchange)
  } else {
    if (caller?.email !== email) throw new Refusal('not_signed_in')
    await join(work, given, async () => caller)
  }
  return undefined
}

/** The invitation is used up and the membership begins, both or neither. */
const join = (work: Work<null>, { officeId, token }: Carried, whom: (db: Db) => Promise<Person>) =>
  inStanding(work.db, { officeId }, async (db) => {
    const { id, role } = await theInvitation(db, token, work.now)
    const person = await whom(db)
    await insertMembership(db, person.id, role, work.now)
    await acceptInvitationRow(db, id, work.now)
    const actor = { ...person, officeId, roles: [role] }
    await recordEvent({ ...work, db, actor }, 'people.joined', person.id)
  })

async function addNewcomer(
  db: Db,
  newcomer: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<Person> {
  if (await findPersonByEmail(db, newcomer.email)) throw new Refusal('email_taken')
  return addAccount(db, newcomer, now)
}
