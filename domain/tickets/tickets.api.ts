import { z } from 'zod'
import { consultationView, ticketSummary } from '../consultations/view.ts'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
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
import { informedHow } from '../sop/journal.ts'
import { levels } from './levels.ts'
import { ticketSorts, ticketViews } from './queue.ts'
import { ticketParts } from './ticket-parts.ts'

const workers = ['agent', 'supervisor', 'responder'] as const
const of = '/api/offices/:officeId/tickets/:id' as const

export const ticketLine = ticketSummary.extend({
  consultationId: id,
  formNumber: z.string(),
  name: z.string(),
  institution: z.string(),
  problem: z.string(),
  unitName: z.string().nullable(),
  archivedAt: instant.nullable(),
  /** Of the form: for those who call back. */
  phone: z.string(),
  email: z.string(),
  level: z.enum(levels),
  chaseDueAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  callerOwesSince: instant.nullable(),
  /** How many tickets are worked on in this one. */
  mergedCount: z.int(),
})

export const listTickets = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/tickets',
  summary: 'The queue: a view of it, sorted and narrowed.',
  access: formReaders,
  params: officeParams,
  query: z.strictObject({
    ...pageQuery,
    show: z.enum(ticketViews).default('open'),
    sort: z.enum(['', ...ticketSorts]).default(''),
    words: z.string().max(100).default(''),
    priority: z.enum(['', 'tinggi', 'menengah', 'rendah']).default(''),
    unit: z.union([id, z.literal('')]).default(''),
  }),
  answer: pageOf(ticketLine),
})

/** Counts for the top bar and the queue's views, capped at 100. */
export const countTickets = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/ticket-counts',
  summary: 'How many tickets each view of the queue holds (at most 100 are counted).',
  access: formReaders,
  params: officeParams,
  answer: z.object({
    open: z.int(),
    mine: z.int(),
    unassigned: z.int(),
    my_unit: z.int(),
    late_soon: z.int(),
    late: z.int(),
    waiting_caller: z.int(),
    waiting_lkpp: z.int(),
    to_inform: z.int(),
  }),
})

/** To whom a ticket can be given, or who may have explained an answer; by name. */
export const ticketWorkers = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/ticket-workers',
  summary: 'Who works on tickets in this office.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ items: z.array(person) }),
})

export const readTicket = endpoint({
  method: 'GET',
  path: of,
  summary: 'A ticket with its form and what happened.',
  access: formReaders,
  params: officeItemParams,
  answer: z.object({
    ticket: ticketLine,
    consultation: consultationView,
    /** Everybody whom the journal names. */
    people: z.array(person),
    parts: ticketParts,
  }),
})

/** The Form Jawaban arrived on a day (recap column 8); part C of the form is written, and that of merged tickets. */
export const receiveAnswer = endpoint({
  method: 'POST',
  path: `${of}/answer-forms`,
  summary: 'The answer form arrived.',
  access: workers,
  params: officeItemParams,
  body: command.extend({
    receivedOn: day,
    answer: z.string().trim().min(1).max(20_000),
    source: z.string().max(300).default(''),
    explainedBy: z.string().optional(),
    /** On paper: entered by whoever sends this; signed_in: they answer themselves. */
    way: z.enum(['signed_in', 'paper']).default('signed_in'),
    /** Of part C, as they had read it: words_changed {theirs, revision} when it has been saved otherwise since. */
    revision: z.int().min(0).optional(),
  }),
  answer: consultationView,
})

/** The caller was told the answer; SOP step 7 begins. */
export const informCaller = endpoint({
  method: 'POST',
  path: `${of}/caller-informed`,
  summary: 'The caller was told.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ how: z.enum(informedHow) }),
  answer: consultationView,
})

/** Closed once the form is archived, or by hand after the caller was told. */
export const closeTicket = endpoint({
  method: 'POST',
  path: `${of}/closing`,
  summary: 'Close the ticket.',
  access: workers,
  params: officeItemParams,
  body: command,
  answer: ticketSummary,
})

/** `from`: whose it was when one looked; ticket_taken {by} when it is somebody else's by now. */
export const assignTicket = endpoint({
  method: 'PUT',
  path: `${of}/assignment`,
  summary: 'Who works on the ticket.',
  access: workers,
  params: officeItemParams,
  body: command.extend({ to: z.string().nullable(), from: z.string().nullable().optional() }),
  answer: ticketSummary,
})
