import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { officeItemParams, officeParams } from '../schemas.ts'
import { role } from './person.ts'
import { roles } from './roles.ts'
import { sessionView } from './session.api.ts'

/** The one’s own password, asked again before a way in is changed; absent for somebody who has none. */
export const confirmed = z.strictObject({ password: z.string().min(1).max(128).optional() })
/** Six digits of the authenticator, or a backup code; spaces and dashes do not count. */
const code = z.string().trim().min(6).max(20)
const backupCodes = z.object({ backupCodes: z.array(z.string()) })

/** After second_factor_asked: the code of the authenticator, or a backup code. second_factor_wrong; sign_in_over. */
export const signInByCode = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/second-factor',
  summary: 'Second step of signing in.',
  access: 'public',
  body: z.strictObject({ code }),
  answer: sessionView,
})

/** A new secret; it counts only once a code of it was given. `qr`: the path of an SVG, `size` modules each way. */
export const newSecondFactor = endpoint({
  method: 'POST',
  path: '/api/auth/second-factor/secret',
  summary: 'A secret for one’s authenticator.',
  access: 'signed-in',
  beforeSecondFactor: true,
  body: confirmed,
  answer: z.object({ secret: z.string(), qr: z.object({ size: z.number(), path: z.string() }) }),
})

/** From now on it is asked; answers the backup codes, this once. Every other session of the person ends. */
export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/api/auth/second-factor',
  summary: 'Begin to use one’s authenticator.',
  access: 'signed-in',
  beforeSecondFactor: true,
  body: z.strictObject({ code }),
  answer: backupCodes,
})

export const renewBackupCodes = endpoint({
  method: 'POST',
  path: '/api/auth/second-factor/backup-codes',
  summary: 'New backup codes; the old ones no longer work.',
  access: 'signed-in',
  body: confirmed,
  answer: backupCodes,
})

/** second_factor_needed where a role of theirs asks for one. */
export const removeSecondFactor = endpoint({
  method: 'POST',
  path: '/api/auth/second-factor/removal',
  summary: 'Use no authenticator any more.',
  access: 'signed-in',
  body: confirmed,
  answer: 'none',
})

/** For somebody who lost theirs: authenticator and passkeys go, their sessions end. serves_other_office. */
export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/people/:id/second-factor-reset',
  summary: 'Take a person’s second factor away.',
  access: ['administrator'],
  params: officeItemParams,
  answer: 'none',
})

const rules = z.object({ roles: z.array(role) })
export const readSecondFactorRoles = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/second-factor-roles',
  summary: 'Which roles need a second factor.',
  access: ['administrator', 'supervisor', 'auditor'],
  params: officeParams,
  answer: rules,
})

/** Days in which whoever is at work right now goes on without one. At the next sign-in it is needed at once. */
export const graceDays = 7

export const changeSecondFactorRoles = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/second-factor-roles',
  summary: 'Choose which roles need a second factor.',
  access: ['administrator'],
  params: officeParams,
  body: z.strictObject({ roles: z.array(role).max(roles.length) }),
  answer: rules,
})
