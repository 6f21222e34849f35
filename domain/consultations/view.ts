import { z } from 'zod'
import { priorities } from '../priorities/priorities.ts'
import { day, id, instant, person } from '../schemas.ts'
import { handovers, informedHow, journalEntry } from '../sop/journal.ts'
import { phases } from '../sop/roads.ts'
import { sopVersion } from '../sop/version.ts'
import { revisions, words } from './words.ts'

export const channels = ['telephone', 'email', 'chat', 'walk_in'] as const

export const ticketStates = ['open', 'answered', 'informed', 'closed', 'withdrawn'] as const

/** A ticket as a form or a list shows it. */
export const ticketSummary = z.object({
  id,
  number: z.string(),
  priority: z.enum(priorities),
  state: z.enum(ticketStates),
  handover: z.enum(handovers),
  handoverNote: z.string(),
  foreignNumber: z.string(),
  unitId: id.nullable(),
  openedAt: instant,
  firstReplyDueAt: instant,
  dueAt: instant,
  informedAt: instant.nullable(),
  informedHow: z.enum(informedHow).nullable(),
  assignedTo: person.nullable(),
})
export type TicketSummary = z.infer<typeof ticketSummary>

/**
 * Everything the call room needs of one consultation. State is not told twice: the browser replays `journal` through
 * the same machine (domain/sop) as the server.
 */
export const consultationView = z.object({
  id,
  channel: z.enum(channels),
  phase: z.enum(phases),
  sop: sopVersion,
  journal: z.array(journalEntry),
  words,
  revisions,
  consultedAt: instant,
  lateEntry: z.boolean(),
  numbers: z.object({ form: z.string().nullable(), ticket: z.string().nullable() }),
  call: z
    .object({
      id,
      answeredAt: instant,
      endedAt: instant.nullable(),
      numberGiven: z.string().nullable(),
      numberE164: z.string().nullable(),
      anonymous: z.boolean(),
      position: z.int(),
    })
    .nullable(),
  callerId: id.nullable(),
  takenBy: person,
  inHandsOf: person,
  explainedBy: person.nullable(),
  enteredBy: person.nullable(),
  answeredOn: day.nullable(),
  answerSource: z.string().nullable(),
  cancelReason: z.string().nullable(),
  ticket: ticketSummary.nullable(),
  /** The e-mail with the numbers: null = none was asked for; no_server = there is an address but no mail server. */
  mail: z.enum(['waiting', 'sent', 'failed', 'no_server']).nullable(),
  archive: z.object({ id, archivedAt: instant, version: z.int(), pdfReady: z.boolean() }).nullable(),
})
export type ConsultationView = z.infer<typeof consultationView>

/** A line of a list of consultations. */
export const consultationLine = z.object({
  id,
  phase: z.enum(phases),
  consultedAt: instant,
  name: z.string(),
  institution: z.string(),
  topic: z.string(),
  problem: z.string(),
  formNumber: z.string().nullable(),
  ticketNumber: z.string().nullable(),
  setAside: z.boolean(),
  /** Since when the clock of step 7 or 8 runs, or null. */
  clockFrom: instant.nullable(),
  inHandsOf: person,
})
