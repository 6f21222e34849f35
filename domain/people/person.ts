import { z } from 'zod'
import { roles } from './roles.ts'

export const role = z.enum(roles)

/** Languages of the screens. */
export const languages = ['id', 'en'] as const
export const language = z.enum(languages)

/** A mailbox as people type it; kept in lower case, so that it is found however it is typed. */
export const emailAddress = z.string().trim().toLowerCase().max(200).pipe(z.email())

/** A new password: long enough that it need not be strange (NIST SP 800-63B). */
export const shortestPassword = 10
export const newPassword = z.string().min(shortestPassword).max(128)

export const personName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u)
