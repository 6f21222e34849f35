import { z } from 'zod'
import { ticketSummary } from '../consultations/view.ts'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { command, id, officeItemParams, officeParams, person } from '../schemas.ts'
import { attachmentBytes } from './desk-limits.ts'
import { otherTicket, ticketAttachment, ticketNote } from './ticket-parts.ts'

const workers = ['agent', 'supervisor', 'responder'] as const
const of = '/api/offices/:officeId/tickets/:id' as const

/** It is mine. ticket_taken {by} when somebody else has it by now. */
export const takeTicket = endpoint({
  method: 'POST',
  path: `${of}/taking`,
  summary: 'Take a ticket that is nobody’s.',
  access: workers,
  params: officeItemParams,
  body: command,
  answer: ticketSummary,
})

/** Who has this ticket open, and (`here`) whether I have. Said again every half minute while it is open. */
export const sayViewing = endpoint({
  method: 'PUT',
  path: `${of}/viewing`,
  summary: 'Who else has this ticket open.',
  access: formReaders,
  params: officeItemParams,
  body: z.strictObject({ here: z.boolean() }),
  answer: z.object({ others: z.array(person) }),
})

const noteWords = z.string().trim().min(1).max(10_000)

/** For colleagues only: on no paper, and never before a caller's eyes. */
export const writeNote = endpoint({
  method: 'POST',
  path: `${of}/notes`,
  summary: 'Write an internal note.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ words: noteWords }),
  answer: ticketNote,
})

/** note_changed {theirs, revision} when somebody has saved it since `revision`. */
export const editNote = endpoint({
  method: 'PUT',
  path: `${of}/notes/:noteId`,
  summary: 'Change an internal note.',
  access: workers,
  params: officeItemParams.extend({ noteId: id }),
  body: command.extend({ words: noteWords, revision: z.int().min(1) }),
  answer: ticketNote,
})

/** The bytes are the body. What kind of file it is, is found in them; the name is only a name. */
export const addAttachment = endpoint({
  method: 'POST',
  path: `${of}/attachments`,
  summary: 'Attach a file (at most 25 MB; the body is its bytes).',
  access: workers,
  bytes: attachmentBytes,
  params: officeItemParams,
  query: z.strictObject({ commandId: id, name: z.string().trim().min(1).max(200) }),
  answer: ticketAttachment,
})

export const readAttachment = endpoint({
  method: 'GET',
  path: `${of}/attachments/:attachmentId`,
  summary: 'Download an attachment.',
  access: formReaders,
  params: officeItemParams.extend({ attachmentId: id }),
  answer: 'file',
})

/** Taken off the ticket, or (`gone` false) put back. */
export const removeAttachment = endpoint({
  method: 'PUT',
  path: `${of}/attachments/:attachmentId/removal`,
  summary: 'Take an attachment off the ticket, or put it back.',
  access: workers,
  params: officeItemParams.extend({ attachmentId: id }),
  body: z.strictObject({ removed: z.boolean() }),
  answer: 'none',
})

const byNumber = command.extend({ number: z.string().trim().min(1).max(100) })

/** Two tickets have to do with each other; the other is named by its number. ticket_not_found, ticket_is_itself. */
export const linkTicket = endpoint({
  method: 'POST',
  path: `${of}/links`,
  summary: 'Link two tickets.',
  access: workers,
  params: officeItemParams,
  body: byNumber,
  answer: otherTicket,
})

export const unlinkTicket = endpoint({
  method: 'DELETE',
  path: `${of}/links/:otherId`,
  summary: 'They have nothing to do with each other.',
  access: workers,
  params: officeItemParams.extend({ otherId: id }),
  answer: 'none',
})

/**
 * The same case: from now on it is worked on in the other ticket, whose Form Jawaban is this one's too. Each caller is
 * still told, each form archived. ticket_already_merged, step_not_allowed unless both wait for their answer.
 */
export const mergeTicket = endpoint({
  method: 'POST',
  path: `${of}/merging`,
  summary: 'Merge this ticket into another.',
  access: workers,
  params: officeItemParams,
  body: byNumber,
  answer: otherTicket,
})

export const unmergeTicket = endpoint({
  method: 'DELETE',
  path: `${of}/merging`,
  summary: 'Undo the merging.',
  access: workers,
  params: officeItemParams,
  answer: 'none',
})

/** The units that are mine, for "my unit" in the queue. */
export const readMyUnits = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/my-units',
  summary: 'The units that are mine.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ unitIds: z.array(id) }),
})
export const setMyUnits = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/my-units',
  summary: 'Which units are mine.',
  access: formReaders,
  params: officeParams,
  body: z.strictObject({ unitIds: z.array(id).max(50) }),
  answer: z.object({ unitIds: z.array(id) }),
})
