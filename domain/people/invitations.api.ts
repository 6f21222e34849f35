import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { id, instant, officeItemParams, officeParams } from '../schemas.ts'
import { emailAddress, newPassword, personName, role } from './person.ts'

/** An invitation can be accepted for this many days. */
export const invitationDays = 7

const invitation = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  invitedBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
})
export type Invitation = z.output<typeof invitation>

/** What the link carries: the office (so that row-level security can find it) and the token. */
const carried = { officeId: id, token: z.string().min(20).max(100) }

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/invitations',
  summary: 'Invitations that can still be accepted.',
  access: ['administrator', 'auditor'],
  params: officeParams,
  answer: z.object({ items: z.array(invitation) }),
})

/**
 * Answers the path of the link to hand over; sent twice with the same id it answers the same. email_taken when the
 * mailbox belongs to somebody who serves the office already.
 */
export const newInvitation = z.strictObject({ id, name: personName, email: emailAddress, role })

export const invite = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/invitations',
  summary: 'Invite a person by a link.',
  access: ['administrator'],
  params: officeParams,
  body: newInvitation,
  answer: invitation.extend({ path: z.string() }),
})

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/api/offices/:officeId/invitations/:id',
  summary: 'The link of an invitation no longer works.',
  access: ['administrator'],
  params: officeItemParams,
  answer: 'none',
})

export const carriedByLink = z.strictObject(carried)

/** What the link says to whoever holds it. invitation_not_found when it is wrong, used, revoked or over. */
export const readInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/reading',
  summary: 'Read an invitation by its link.',
  access: 'public',
  body: carriedByLink,
  answer: z.object({
    officeName: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    /** Whoever has an account joins with its password (or signed in already), others choose a new one. */
    hasAccount: z.boolean(),
    signedInAsThem: z.boolean(),
  }),
})

/** Works once. Begins a session unless one is there already. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/acceptance',
  summary: 'Accept an invitation.',
  access: 'public',
  body: z.discriminatedUnion('account', [
    z.strictObject({ ...carried, account: z.literal('new'), name: personName, password: newPassword }),
    z.strictObject({
      ...carried,
      account: z.literal('existing'),
      password: z.string().min(1).max(128),
    }),
    z.strictObject({ ...carried, account: z.literal('signed-in') }),
  ]),
  answer: 'none',
})
