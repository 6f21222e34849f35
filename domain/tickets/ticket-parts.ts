import { z } from 'zod'
import { day, id, instant, person } from '../schemas.ts'
import { levels } from './levels.ts'
import { supportFields } from './support-text.ts'

/** A step of the chain: who, when, why; or a reminder to whoever has the case. */
export const chainStep = z.object({
  id,
  what: z.enum(['passed_on', 'chased', 'sent_back']),
  level: z.enum(levels),
  unitName: z.string().nullable(),
  reason: z.string(),
  support: supportFields.nullable(),
  at: instant,
  by: person,
})

export const answerWays = ['signed_in', 'link', 'mail', 'paper', 'merged'] as const

/** A Form Jawaban; `stands`: it is part C of the form now. */
export const answerForm = z.object({
  id,
  receivedOn: day,
  answer: z.string(),
  source: z.string(),
  way: z.enum(answerWays),
  explainedBy: person,
  recordedBy: person,
  recordedAt: instant,
})

export const ticketNote = z.object({
  id,
  words: z.string(),
  revision: z.int(),
  writtenBy: person,
  writtenAt: instant,
  editedAt: instant.nullable(),
})

export const ticketAttachment = z.object({
  id,
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  addedBy: person.nullable(),
  addedAt: instant,
})

/** Another ticket, as one names it. */
export const otherTicket = z.object({ id, number: z.string(), name: z.string(), state: z.string() })

/** A link by which a unit answers; over: it can no longer be used. */
export const answerLink = z.object({
  id,
  recipient: z.string(),
  madeBy: person,
  madeAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'answered', 'revoked', 'over']),
})

/** What hangs on a ticket beside its form. */
export const ticketParts = z.object({
  chain: z.array(chainStep),
  answers: z.array(answerForm),
  notes: z.array(ticketNote),
  attachments: z.array(ticketAttachment),
  links: z.array(otherTicket),
  /** Where this case is worked on, and which cases are worked on here. */
  mergedInto: otherTicket.nullable(),
  merged: z.array(otherTicket),
  answerLinks: z.array(answerLink),
})
