import { type Invitation, invitationDays } from '#domain/people/invitations.api.ts'
import type { Role } from '#domain/people/roles.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { invitationPath, invitationToken, tokenHash } from './invitation-token.ts'
import { findOpenInvitation, insertInvitation, revokeInvitationRow } from './invitations.queries.ts'
import { listRoles } from './memberships.queries.ts'
import { findPersonByEmail } from './people.queries.ts'

interface Invited {
  id: string
  name: string
  email: string
  role: Role
}

/** Answers the link to hand over. Sent twice with the same id and words it answers the same. */
export const invite = (
  work: Work,
  authSecret: string,
  invited: Invited,
): Promise<Invitation & { path: string }> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    const token = invitationToken(authSecret, actor.officeId, invited.id)
    const known = await findPersonByEmail(db, invited.email)
    if (known && (await listRoles(db, known.id, actor.officeId)).length > 0) throw new Refusal('email_taken')
    const isNew = await insertInvitation(db, {
      ...invited,
      tokenHash: tokenHash(token),
      invitedBy: actor.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
    })
    const stored = await findOpenInvitation(db, invited.id, now)
    if (!stored || stored.email !== invited.email || stored.role !== invited.role)
      throw new Refusal('command_id_reused')
    if (isNew) await recordEvent(work, 'people.invited', invited.id)
    return { ...stored, path: invitationPath(actor.officeId, token) }
  })

export const revokeInvitation = (work: Work, id: string): Promise<undefined> =>
  inTransaction(work, async (work) => {
    if (!(await revokeInvitationRow(work.db, id, work.now))) throw new Refusal('invitation_not_found')
    await recordEvent(work, 'people.invitation_revoked', id)
    return undefined
  })
