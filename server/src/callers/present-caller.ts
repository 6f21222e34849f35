import type { z } from 'zod'
import type { findCallers } from '#domain/calls/calls.api.ts'
import { readPhone } from '#domain/calls/phone.ts'
import type { CallerRow } from './callers.queries.ts'

export type Caller = z.input<typeof findCallers.answer>['items'][number]

/** A caller as he leaves: the number as it is written in Indonesia, ready for the form. */
export const presentCaller = ({ mergedInto: _, phoneE164, ...row }: CallerRow): Caller => ({
  ...row,
  spseRole: row.spseRole as Caller['spseRole'],
  email: row.email === '' ? null : row.email,
  phone: phoneE164 && readPhone(phoneE164).display,
})
