import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { emailAddress, newPassword, personName } from '../people/person.ts'
import { id } from '../schemas.ts'
import { numberTemplates, officeCode, officeDetails, publicUrl } from './office.ts'
import { logo } from './offices.api.ts'

const token = z.string().min(1).max(200)

/** What everybody may know of this installation: whether it is a demonstration, with nothing real in it. */
export const readInstallation = endpoint({
  method: 'GET',
  path: '/api/installation',
  summary: 'Whether this is a demonstration.',
  access: 'public',
  answer: z.object({ demo: z.boolean() }),
})

/** Open while there is no office: then set_up_closed, for good. */
export const readSetUp = endpoint({
  method: 'GET',
  path: '/api/set-up',
  summary: 'Whether this installation still waits for its set-up.',
  access: 'public',
  answer: z.object({ open: z.literal(true), publicUrl: z.string().nullable() }),
})

/** set_up_token_wrong unless it is the one that was printed at the start. */
export const checkSetUpToken = endpoint({
  method: 'POST',
  path: '/api/set-up/token-checks',
  summary: 'Whether the link of the set-up is right.',
  access: 'public',
  body: z.strictObject({ token }),
  answer: 'none',
})

/** What the first run asks for: office, numbers, first administrator. */
export const firstOffice = z.strictObject({
  token,
  office: officeDetails.extend({ code: officeCode }),
  templates: numberTemplates,
  logo: logo.nullable().default(null),
  /** Null: none is known; then no QR is printed on forms, only the code. */
  publicUrl: publicUrl.nullable().default(null),
  administrator: z.strictObject({
    name: personName,
    email: emailAddress,
    password: newPassword,
    /** In a small office the administrator is also who answers the telephone and answers for the recap. */
    takesCalls: z.boolean().default(true),
  }),
})

/** The first office with its first administrator, in one transaction; then set-up is closed. */
export const setUp = endpoint({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Set up the first office and its administrator, once.',
  access: 'public',
  body: firstOffice,
  answer: z.object({ officeId: id }),
})
