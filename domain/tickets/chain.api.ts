import { z } from 'zod'
import { consultationView, ticketSummary } from '../consultations/view.ts'
import { endpoint } from '../endpoint.ts'
import { command, id, instant, officeItemParams } from '../schemas.ts'
import { levels } from './levels.ts'
import { linkShows } from './link-shows.ts'
import { supportFields } from './support-text.ts'

const workers = ['agent', 'supervisor', 'responder'] as const
const of = '/api/offices/:officeId/tickets/:id' as const
const why = z.string().trim().min(1).max(2_000)

/** Up the chain, to a unit, or back to the helpdesk; `unitId` where it goes to a unit, `support` where to LPSE Support. */
export const passOn = endpoint({
  method: 'POST',
  path: `${of}/chain`,
  summary: 'Pass the case on.',
  access: workers,
  params: officeItemParams,
  body: command.extend({
    level: z.enum(levels),
    unitId: id.optional(),
    reason: why,
    support: supportFields.optional(),
    foreignNumber: z.string().trim().max(100).optional(),
  }),
  answer: ticketSummary,
})

/** Whoever has the case was reminded; the next reminder is counted from now. */
export const chase = endpoint({
  method: 'POST',
  path: `${of}/chases`,
  summary: 'Whoever has the case was reminded.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ reason: why }),
  answer: ticketSummary,
})

/** Typed in, never made. ticket_changed {theirs} when it is no longer what it was when one began to type. */
export const setForeignNumber = endpoint({
  method: 'PUT',
  path: `${of}/foreign-number`,
  summary: 'The number of the case in LPSE Support.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ was: z.string().max(100), foreignNumber: z.string().trim().max(100) }),
  answer: ticketSummary,
})

/** The caller says that it is solved. */
export const confirmSolved = endpoint({
  method: 'POST',
  path: `${of}/confirmation`,
  summary: 'The caller confirmed the answer.',
  access: workers,
  params: officeItemParams,
  body: command,
  answer: consultationView,
})

/** He says that it is not: the ticket goes back to whoever closed it, and waits for another answer. */
export const sendBack = endpoint({
  method: 'POST',
  path: `${of}/returns`,
  summary: 'The caller said that it is not solved.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ reason: why }),
  answer: consultationView,
})

/** The ticket waits for something that the caller owes us; its deadlines stand still. */
export const callerOwes = endpoint({
  method: 'PUT',
  path: `${of}/caller-owes`,
  summary: 'The caller owes us something, or no longer.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ owes: z.boolean() }),
  answer: consultationView,
})

/**
 * A link by which `recipient` answers once, without an account. It shows the problem and, of the caller, only what
 * `shows` names. `path` is told now and never again.
 */
export const makeAnswerLink = endpoint({
  method: 'POST',
  path: `${of}/answer-links`,
  summary: 'A link by which a unit answers once.',
  access: workers,
  params: officeItemParams,
  body: command.extend({
    recipient: z.string().trim().min(1).max(200),
    shows: z.array(z.enum(linkShows)).max(4),
    question: z.string().trim().max(5_000).default(''),
    days: z.int().min(1).max(30).default(7),
  }),
  answer: z.object({ id, path: z.string(), expiresAt: instant }),
})

export const revokeAnswerLink = endpoint({
  method: 'DELETE',
  path: `${of}/answer-links/:linkId`,
  summary: 'The link no longer works.',
  access: workers,
  params: officeItemParams.extend({ linkId: id }),
  answer: 'none',
})

/** What a link carries: the office, so that row-level security can find it, and the token. */
export const carriedByAnswerLink = z.strictObject({ officeId: id, token: z.string().min(20).max(100) })

/** Reading changes nothing, so a robot that previews links spoils none. answer_link_over says nothing of why. */
export const readAnswerLink = endpoint({
  method: 'POST',
  path: '/api/answer-links/reading',
  summary: 'What a unit is asked.',
  access: 'public',
  body: carriedByAnswerLink,
  answer: z.object({
    officeName: z.string(),
    officeTelephone: z.string(),
    recipient: z.string(),
    ticketNumber: z.string(),
    askedOn: instant,
    expiresAt: instant,
    dueAt: instant,
    question: z.string(),
    problem: z.string(),
    caller: z.array(z.object({ what: z.enum(linkShows), value: z.string() })),
  }),
})

export const answerByLink = endpoint({
  method: 'POST',
  path: '/api/answer-links/answering',
  summary: 'Answer, once.',
  access: 'public',
  body: carriedByAnswerLink.extend({
    answer: z.string().trim().min(1).max(20_000),
    name: z.string().trim().min(1).max(200),
  }),
  answer: z.object({ ticketNumber: z.string() }),
})
