import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { instant } from '../schemas.ts'

/** Which ways in there are at this installation. `passkeys` needs https, or this machine itself. */
const waysIn = z.object({
  passkeys: z.boolean(),
  singleSignOn: z.object({ name: z.string() }).nullable(),
  forgottenByMail: z.boolean(),
})
export type WaysIn = z.output<typeof waysIn>

export const readWaysIn = endpoint({
  method: 'GET',
  path: '/api/auth/ways-in',
  summary: 'Which ways to sign in there are.',
  access: 'public',
  answer: waysIn,
})

const session = z.object({
  id: z.string(),
  /** The one that asks. */
  here: z.boolean(),
  since: instant,
  lastSeen: instant,
  address: z.string().nullable(),
  /** As the browser names itself; put into words on the screen. */
  userAgent: z.string().nullable(),
})
export type SessionOfMine = z.output<typeof session>

export const readProfile = endpoint({
  method: 'GET',
  path: '/api/profile',
  summary: 'How one signs in, and where one is signed in.',
  access: 'signed-in',
  beforeSecondFactor: true,
  answer: z.object({
    hasPassword: z.boolean(),
    secondFactor: z.object({ since: instant, backupCodesLeft: z.int() }).nullable(),
    /** A role of theirs needs a second factor. */
    secondFactorNeeded: z.boolean(),
    passkeys: z.array(
      z.object({ id: z.string(), name: z.string(), since: instant, lastUsed: instant.nullable() }),
    ),
    linked: z.boolean(),
    ways: waysIn,
    sessions: z.array(session),
  }),
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/profile/sessions/:id',
  summary: 'Sign out one of one’s browsers.',
  access: 'signed-in',
  params: z.strictObject({ id: z.string().min(1).max(100) }),
  answer: 'none',
})

export const endOtherSessions = endpoint({
  method: 'POST',
  path: '/api/profile/sessions/ending',
  summary: 'Sign out all of one’s browsers but this one.',
  access: 'signed-in',
  answer: 'none',
})
