import { readOffice } from '#server/offices/index.ts'
import { spendAttempt } from '#server/platform/attempts.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding, type Person, type Work } from '#server/platform/work.ts'
import { tokenHash } from './invitation-token.ts'
import { lockOpenInvitation } from './invitations.queries.ts'
import { findPersonByEmail } from './people.queries.ts'

/** What the link carries. */
export interface Carried {
  officeId: string
  token: string
}

/** What the link says; `caller` is whoever is signed in at this browser. */
export async function readInvitation(
  work: Work<null>,
  { officeId, token }: Carried,
  caller: Person | null,
  address: string,
) {
  await spendLinkAttempt(work, address)
  return inStanding(work.db, { officeId }, async (db) => {
    const { name, email, role } = await theInvitation(db, tokenHash(token), work.now)
    const hasAccount = (await findPersonByEmail(db, email)) !== null
    const office = await readOffice(db, officeId)
    return { officeName: office.name, name, email, role, hasAccount, signedInAsThem: caller?.email === email }
  })
}

export const spendLinkAttempt = ({ db, now }: Work<null>, address: string): Promise<void> =>
  spendAttempt(db, [{ key: `invitation ${address}`, most: 100 }], now)

/** The open invitation of a token, by the token's hash, locked; invitation_not_found says nothing of why. */
export async function theInvitation(db: Db, hash: Buffer, now: Date) {
  const invitation = await lockOpenInvitation(db, hash, now)
  if (!invitation) throw new Refusal('invitation_not_found')
  return invitation
}
