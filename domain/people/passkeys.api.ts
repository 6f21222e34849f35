import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { confirmed } from './second-factor.api.ts'
import { sessionView } from './session.api.ts'

/** What the browser and the authenticator say to one another (WebAuthn Level 3, JSON form); checked by the library. */
const said = z.looseObject({ id: z.string().max(2_000) })
const options = z.looseObject({})
export const passkeyName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}*$/u)
const params = z.strictObject({ id: z.string().min(1).max(2_000) })

/** passkeys_unavailable where the public address is neither https nor this machine. */
export const newPasskey = endpoint({
  method: 'POST',
  path: '/api/auth/passkeys/options',
  summary: 'What a browser needs to make a passkey.',
  access: 'signed-in',
  body: confirmed,
  answer: options,
})

export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/auth/passkeys',
  summary: 'Keep a passkey that was made.',
  access: 'signed-in',
  body: z.strictObject({ name: passkeyName, response: said }),
  answer: 'none',
})

export const renamePasskey = endpoint({
  method: 'PUT',
  path: '/api/auth/passkeys/:id',
  summary: 'Give a passkey another name.',
  access: 'signed-in',
  params,
  body: z.strictObject({ name: passkeyName }),
  answer: 'none',
})

export const removePasskey = endpoint({
  method: 'DELETE',
  path: '/api/auth/passkeys/:id',
  summary: 'Sign in with this passkey no more.',
  access: 'signed-in',
  params,
  answer: 'none',
})

export const passkeyQuestion = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/passkey/options',
  summary: 'What a browser needs to sign in by passkey.',
  access: 'public',
  answer: options,
})

/** Two factors in one (the device, and its PIN or finger): no code is asked. passkey_refused for every wrong one. */
export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/passkey',
  summary: 'Sign in by passkey.',
  access: 'public',
  body: z.strictObject({ response: said }),
  answer: sessionView,
})
