import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { sessionView } from './session.api.ts'

/** Answers the provider’s address to go to. `link`: to tie the provider’s person to whoever is signed in here. */
export const startSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/auth/single-sign-on/start',
  summary: 'Begin to sign in at the provider.',
  access: 'public',
  body: z.strictObject({ purpose: z.enum(['sign-in', 'link']) }),
  answer: z.object({ address: z.url() }),
})

/**
 * What the provider sent the browser back with, as it stands in the address. single_sign_on_unknown when this person
 * of the provider is tied to nobody: an equal e-mail address ties nobody (attack A15).
 */
export const finishSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/auth/single-sign-on/finish',
  summary: 'End signing in at the provider.',
  access: 'public',
  body: z.strictObject({ search: z.string().max(4_000) }),
  answer: z.object({ purpose: z.enum(['sign-in', 'link']), session: sessionView }),
})

/** last_way_in when it is the only way in. */
export const unlinkSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/auth/single-sign-on/removal',
  summary: 'Sign in at the provider no more.',
  access: 'signed-in',
  answer: 'none',
})
