import { v7 as uuid } from 'uuid'
import type { Db } from '#server/platform/database.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding, type Person, type Work } from '#server/platform/work.ts'
import { beginSession, type SignInDesk } from '../begin-session.ts'
import { tokenHash } from '../invitation-token.ts'
import { type InvitationLink, joinByInvitation } from '../join-by-invitation.ts'
import { findPersonByEmail, insertPerson } from '../people.queries.ts'
import { type Carried, spendLinkAttempt, theInvitation } from '../read-invitation.ts'
import { askSecondFactor } from '../second-factor/ask-second-factor.ts'
import { type Elsewhere, findLinkedPerson, writeLink } from './linked.queries.ts'

/** What waits at rest while the person is at the provider: of the link there is only its hash. */
export async function carriedToProvider(
  work: Work<null>,
  { officeId, token, name }: Carried & { name: string },
  address: string,
): Promise<{ officeId: string; invitation: string; name: string }> {
  await spendLinkAttempt(work, address)
  const hash = tokenHash(token)
  await inStanding(work.db, { officeId }, (db) => theInvitation(db, hash, work.now))
  return { officeId, invitation: hash.toString('hex'), name }
}

/**
 * Joins as the account that is tied to that person of the provider, if it is the invited one, else as somebody new. An
 * account that is there but not tied is never tied here: who holds the link has not shown that it is theirs.
 */
export async function joinByProvider(
  desk: SignInDesk,
  work: Work<null>,
  { officeId = '', invitation = '', name = '' }: Record<string, string>,
  elsewhere: Elsewhere,
  exchange: Exchange,
) {
  const link: InvitationLink = { officeId, hash: Buffer.from(invitation, 'hex') }
  const known = await findLinkedPerson(work.db, elsewhere)
  if (known) await askSecondFactor(desk, work, known, exchange)
  const person = await joinByInvitation(work, link, async (db, email) => {
    if (known && known.email !== email) throw new Refusal('single_sign_on_taken')
    return known ?? addLinked(db, { name, email }, elsewhere, work.now)
  })
  const session = await beginSession(desk, work, person, exchange)
  return { purpose: 'invitation' as const, officeId, session }
}

/** Somebody new, who signs in at the provider alone until they choose a password. */
async function addLinked(
  db: Db,
  { name, email }: { name: string; email: string },
  elsewhere: Elsewhere,
  now: Date,
): Promise<Person> {
  if (await findPersonByEmail(db, email)) throw new Refusal('single_sign_on_unknown')
  const person: Person = { id: uuid(), name, email, language: 'id' }
  await insertPerson(db, person, now)
  if (!(await writeLink(db, person.id, elsewhere, now))) throw new Refusal('single_sign_on_taken')
  return person
}
