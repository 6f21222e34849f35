import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { callTakers, formReaders } from '../people/roles.ts'
import { id, instant, officeItemParams, officeParams, pageOf, pageQuery, person } from '../schemas.ts'

/**
 * waiting: will be tried (again at nextTryAt) · sent: a server took it · failed: it will not go by itself, or not yet ·
 * no_server: there was none · unknown: handed over, but the server's answer was not heard; it may have arrived.
 */
export const mailStates = ['waiting', 'sent', 'failed', 'no_server', 'unknown'] as const
/** numbers: the caller's numbers · unit: a question to who is to answer · caller: a word to the caller · test. */
export const mailPurposes = ['numbers', 'unit', 'caller', 'test'] as const

export const outgoingMail = z.object({
  id,
  consultationId: id.nullable(),
  ticketId: id.nullable(),
  ticketNumber: z.string().nullable(),
  purpose: z.enum(mailPurposes),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(mailStates),
  /** What the mail server said, in its own words. */
  error: z.string().nullable(),
  nextTryAt: instant.nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
  writtenBy: person.nullable(),
})
export type OutgoingMail = z.infer<typeof outgoingMail>

export const listOutgoingMails = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/outgoing-mails',
  summary: 'Letters of the office, the newest first: all, or those that did not get through.',
  access: formReaders,
  params: officeParams,
  query: z.strictObject({ ...pageQuery, show: z.enum(['troubled', 'all']).default('troubled') }),
  answer: pageOf(outgoingMail),
})

/** Sends the same letter once more: with the same Message-ID, so that who has it already knows it. */
export const sendMailAgain = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/outgoing-mails/:id/again',
  summary: 'Try a letter again that did not get through.',
  access: [...callTakers, 'responder', 'administrator'],
  params: officeItemParams,
  body: z.strictObject({ commandId: id }),
  answer: outgoingMail,
})
