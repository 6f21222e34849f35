import type { Db } from '#server/platform/database.ts'
import { recordEvent } from '#server/platform/events.ts'
import { inStanding, type Person, type Work } from '#server/platform/work.ts'
import { acceptInvitationRow } from './invitations.queries.ts'
import { insertMembership } from './memberships.queries.ts'
import { theInvitation } from './read-invitation.ts'

/** An invitation as it is looked for: its office, and the hash of what its link holds. */
export interface InvitationLink {
  officeId: string
  hash: Buffer
}

/** The invitation is used up and the membership begins, both or neither. `whom` is told the mailbox that was invited. */
export const joinByInvitation = (
  work: Work<null>,
  { officeId, hash }: InvitationLink,
  whom: (db: Db, email: string) => Promise<Person>,
): Promise<Person> =>
  inStanding(work.db, { officeId }, async (db) => {
    const { id, role, email } = await theInvitation(db, hash, work.now)
    const person = await whom(db, email)
    await insertMembership(db, person.id, role, work.now)
    await acceptInvitationRow(db, id, work.now)
    const actor = { ...person, officeId, roles: [role] }
    await recordEvent({ ...work, db, actor }, 'people.joined', person.id)
    return person
  })
