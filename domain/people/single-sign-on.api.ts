import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { id } from '../schemas.ts'
import { carriedByLink } from './invitations.api.ts'
import { personName } from './person.ts'
import { sessionView } from './session.api.ts'

/**
 * Answers the provider’s address to go to. `link`: to tie the provider’s person to whoever is signed in here. `invitation`:
 * to join the office by the link of an invitation, as the account that is tied to it, or as somebody new.
 */
export const startSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/auth/single-sign-on/start',
  summary: 'Begin to sign in at the provider.',
  access: 'public',
  body: z.discriminatedUnion('purpose', [
    z.strictObject({ purpose: z.enum(['sign-in', 'link']) }),
    carriedByLink.extend({ purpose: z.literal('invitation'), name: personName }),
  ]),
  answer: z.object({ address: z.url() }),
})

/**
 * What the provider sent the browser back with, as it stands in the address. single_sign_on_unknown when this person
 * of the provider is tied to nobody: an equal e-mail address ties nobody (attack A15). By an invitation it is tied to the
 * new account; never to one that is there, which ties it itself from its profile. single_sign_on_taken when it is of
 * somebody else than was invited.
 */
export const finishSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/auth/single-sign-on/finish',
  summary: 'End signing in at the provider.',
  access: 'public',
  body: z.strictObject({ search: z.string().max(4_000) }),
  answer: z.object({
    purpose: z.enum(['sign-in', 'link', 'invitation']),
    /** The office that was joined. */
    officeId: id.nullable(),
    session: sessionView,
  }),
})

/** last_way_in when it is the only way in. */
export const unlinkSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/auth/single-sign-on/removal',
  summary: 'Sign in at the provider no more.',
  access: 'signed-in',
  answer: 'none',
})
