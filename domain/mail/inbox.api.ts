import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { callTakers, formReaders } from '../people/roles.ts'
import {
  command,
  day,
  id,
  instant,
  officeItemParams,
  officeParams,
  pageOf,
  pageQuery,
  person,
} from '../schemas.ts'
import { outgoingMail } from './outgoing.api.ts'

/** Who works on cases by mail. */
const workers = [...callTakers, 'responder'] as const
const of = '/api/offices/:officeId/received-mails/:id' as const

export const receivedStates = ['new', 'proposed', 'joined', 'accepted', 'refused', 'set_aside'] as const
/** Why a mail was set aside: its bytes are kept as they came, but for too_large, which stays at the mail server. */
export const mailTroubles = [
  'too_large',
  'too_deep',
  'too_slow',
  'unreadable',
  'not_stored',
  'too_many',
] as const
/** How a mail found its case: as a reply, by the code of a letter, by a number and the form's own address, by a person. */
export const joinedBy = ['thread', 'code', 'sender', 'person'] as const

const receivedLine = z.object({
  id,
  arrivedAt: instant,
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  beginning: z.string(),
  kind: z.enum(['letter', 'automatic', 'bounce']),
  state: z.enum(receivedStates),
  trouble: z.enum(mailTroubles).nullable(),
  attachments: z.int(),
  consultationId: id.nullable(),
  ticketId: id.nullable(),
  ticketNumber: z.string().nullable(),
  formNumber: z.string().nullable(),
})
export type ReceivedLine = z.infer<typeof receivedLine>

export const receivedMail = receivedLine.extend({
  sentTo: z.string(),
  writtenAt: instant.nullable(),
  text: z.string(),
  hasHtml: z.boolean(),
  shortened: z.boolean(),
  joinedBy: z.enum(joinedBy).nullable(),
  /** From the unit that was asked, and the case still waits: perhaps its Form Jawaban. */
  answers: z.boolean(),
  refusedReason: z.string().nullable(),
  handledBy: person.nullable(),
  handledAt: instant.nullable(),
  files: z.array(z.object({ position: z.int(), name: z.string(), mediaType: z.string(), bytes: z.int() })),
})
export type ReceivedMail = z.infer<typeof receivedMail>

/** Surel masuk. open: what nobody has dealt with; the rest by what became of it. */
export const listReceivedMails = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/received-mails',
  summary: 'Mail that came in, the newest first.',
  access: formReaders,
  params: officeParams,
  query: z.strictObject({
    ...pageQuery,
    show: z.enum(['open', 'joined', 'refused', 'set_aside', 'automatic']).default('open'),
  }),
  answer: pageOf(receivedLine),
})

export const countReceivedMails = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/received-mail-counts',
  summary: 'How many mails wait for somebody (at most 100 are counted).',
  access: formReaders,
  params: officeParams,
  answer: z.object({ open: z.int(), setAside: z.int() }),
})

export const readReceivedMail = endpoint({
  method: 'GET',
  path: of,
  summary: 'One mail.',
  access: formReaders,
  params: officeItemParams,
  answer: receivedMail,
})

/** What the frame around a mail's HTML opens: sandboxed, nothing in it runs or loads. */
export const showReceivedMail = endpoint({
  method: 'GET',
  path: `${of}/page`,
  summary: 'The HTML of a mail, made safe, as a page.',
  access: formReaders,
  params: officeItemParams,
  answer: z.string(),
})

export const downloadMailFile = endpoint({
  method: 'GET',
  path: `${of}/files/:position`,
  summary: 'An attachment; of a mail that was set aside the whole of it (position 0).',
  access: formReaders,
  params: officeItemParams.extend({ position: z.coerce.number().int().min(0).max(10_000) }),
  answer: 'file',
})

/** A mail of somebody unknown becomes a case of channel e-mail, in the hands of who accepts it. */
export const acceptMail = endpoint({
  method: 'POST',
  path: `${of}/acceptance`,
  summary: 'Make a consultation of a mail.',
  access: callTakers,
  params: officeItemParams,
  body: command.extend({ consultationId: id }),
  answer: receivedMail,
})

/** Joins a mail to the case it proposes, or to the one whose form or ticket has `number`. Refuses `number_unknown`. */
export const joinMail = endpoint({
  method: 'POST',
  path: `${of}/joining`,
  summary: 'Join a mail to a case.',
  access: workers,
  params: officeItemParams,
  body: z.strictObject({ commandId: id, number: z.string().trim().min(1).max(80).optional() }),
  answer: receivedMail,
})

export const refuseMail = endpoint({
  method: 'POST',
  path: `${of}/refusal`,
  summary: 'Lay a mail aside that is no case, with a reason.',
  access: workers,
  params: officeItemParams,
  body: z.strictObject({ commandId: id, reason: z.string().trim().min(3).max(300) }),
  answer: receivedMail,
})

/** Back among those that wait: after a joining or refusal; after an acceptance while its form has no number yet. */
export const releaseMail = endpoint({
  method: 'POST',
  path: `${of}/release`,
  summary: 'Take back what was decided about a mail.',
  access: workers,
  params: officeItemParams,
  body: z.strictObject({ commandId: id }),
  answer: receivedMail,
})

const ofTicket = '/api/offices/:officeId/tickets/:id' as const

/** A mail to or from, as the ticket's page shows it. */
export const ticketMessage = z.discriminatedUnion('way', [
  z.object({ way: z.literal('in'), at: instant, mail: receivedMail }),
  z.object({ way: z.literal('out'), at: instant, mail: outgoingMail }),
])
export type TicketMessage = z.infer<typeof ticketMessage>

export const listMessages = endpoint({
  method: 'GET',
  path: `${ofTicket}/messages`,
  summary: 'The mail of a case, in and out, the oldest first (the newest 200).',
  access: formReaders,
  params: officeItemParams,
  answer: z.object({
    items: z.array(ticketMessage),
    /** What a letter to each could begin with. */
    drafts: z.object({
      unit: z.object({ to: z.string(), subject: z.string(), body: z.string() }),
      caller: z.object({ to: z.string(), subject: z.string(), body: z.string() }),
    }),
  }),
})

export const writeMail = endpoint({
  method: 'POST',
  path: `${ofTicket}/mails`,
  summary: 'Write to the unit that is to answer, or to the caller.',
  access: workers,
  params: officeItemParams,
  body: z.strictObject({
    commandId: id,
    purpose: z.enum(['unit', 'caller']),
    to: z.email().max(254),
    subject: z.string().trim().min(1).max(200),
    body: z.string().trim().min(1).max(20_000),
  }),
  answer: outgoingMail,
})

/** The mail is the Form Jawaban: received on the day on which it arrived. */
export const acceptAnswer = endpoint({
  method: 'POST',
  path: `${of}/answer-form`,
  summary: 'Take a mail of the unit as the answer form.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ answer: z.string().trim().min(1).max(20_000) }),
  answer: z.object({ ticketId: id, receivedOn: day }),
})
