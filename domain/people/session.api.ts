import { z } from 'zod'
import { zones } from '../calendar/zones.ts'
import { endpoint } from '../endpoint.ts'
import { id, instant } from '../schemas.ts'
import { emailAddress, language, newPassword, role } from './person.ts'

export const sessionView = z.object({
  person: z.object({ id, name: z.string(), email: z.string(), language }),
  offices: z.array(
    z.object({ id, code: z.string(), name: z.string(), timeZone: z.enum(zones), roles: z.array(role) }),
  ),
  /** From then on a second factor has to be made before anything else. */
  secondFactorDueAt: instant.nullable(),
})
export type Session = z.output<typeof sessionView>

/** Who is signed in here, and the offices they serve. not_signed_in when nobody is. */
export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and the offices they serve.',
  access: 'signed-in',
  beforeSecondFactor: true,
  answer: sessionView,
})

/**
 * Begins a session (a cookie). sign_in_failed for a wrong password and an unknown e-mail alike, after the same work;
 * second_factor_asked when the password is right and the account wants a code (signInByCode) as well;
 * person_deactivated when the password is right and no office is served any more; too_many_attempts.
 */
export const signIn = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/email',
  summary: 'Sign in with e-mail and password.',
  access: 'public',
  body: z.strictObject({ email: emailAddress, password: z.string().min(1).max(128) }),
  answer: sessionView,
})

export const signOut = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out',
  summary: 'End this session.',
  access: 'public',
  answer: 'none',
})

/** Ends every other session of the person and renews this one. password_wrong when the current one is not right. */
export const changePassword = endpoint({
  method: 'POST',
  path: '/api/auth/change-password',
  summary: 'Change one’s own password.',
  access: 'signed-in',
  body: z.strictObject({ currentPassword: z.string().min(1).max(128), newPassword }),
  answer: 'none',
})

export const chooseLanguage = endpoint({
  method: 'PUT',
  path: '/api/session/language',
  summary: 'The language of one’s screens.',
  access: 'signed-in',
  beforeSecondFactor: true,
  body: z.strictObject({ language }),
  answer: 'none',
})
