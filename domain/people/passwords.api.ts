import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { officeItemParams } from '../schemas.ts'
import { emailAddress, newPassword } from './person.ts'

/** A link to a new password works for this many minutes, once. */
export const resetMinutes = 30

/**
 * The same answer whether or not somebody has that mailbox. reset_by_mail_unavailable without a mail server or an address
 * for the link to name: then an administrator makes one.
 */
export const forgotPassword = endpoint({
  method: 'POST',
  path: '/api/auth/forgotten-password',
  summary: 'Ask for a link to a new password by e-mail.',
  access: 'public',
  body: z.strictObject({ email: emailAddress }),
  answer: 'none',
})

/** Ends all sessions of the person. reset_link_over when the link is wrong, used or over. */
export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/auth/forgotten-password/new',
  summary: 'Choose a new password by a link.',
  access: 'public',
  body: z.strictObject({ token: z.string().min(20).max(100), password: newPassword }),
  answer: 'none',
})

/** The link is shown this once. serves_other_office; not_allowed for oneself. */
export const makePasswordLink = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/people/:id/password-link',
  summary: 'A link by which a person chooses a new password.',
  access: ['administrator'],
  params: officeItemParams,
  answer: z.object({ path: z.string() }),
})
