import { z } from 'zod'
import { span } from '../calendar/working-time.ts'
import { consultationView } from '../consultations/view.ts'
import { impacts, urgencies } from '../consultations/words.ts'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { priorities } from '../priorities/priorities.ts'
import { command, day, id, instant, officeItemParams, officeParams } from '../schemas.ts'
import { grades, terms } from '../sop/journal.ts'

const of = '/api/offices/:officeId/tickets/:id' as const

/** The steps of domain/tickets/deadlines.ts, instants in ISO 8601. */
const step = z.discriminatedUnion('what', [
  z.object({ what: z.literal('begins'), at: instant }),
  z.object({ what: z.literal('worked'), from: instant, to: instant, spell: z.string().nullable() }),
  z.object({ what: z.literal('day'), day, spell: z.string().nullable() }),
  z.object({ what: z.literal('closed'), day, name: z.string().nullable() }),
  z.object({ what: z.literal('still'), from: instant, to: instant.nullable(), workedMs: z.int() }),
  z.object({ what: z.literal('stage'), at: instant }),
])
export type SaidStep = z.output<typeof step>

/** *Mengapa tenggat ini?*: what the deadline of a ticket comes from, and the steps of its sum. */
export const readDeadlineSum = endpoint({
  method: 'GET',
  path: `${of}/deadline-sum`,
  summary: 'Why a ticket is due when it is: the steps of the sum.',
  access: formReaders,
  params: officeItemParams,
  answer: z.object({
    terms,
    /** Only a complaint goes by its kadar. */
    complaint: z.boolean(),
    priority: z.enum(priorities),
    /** By the row of this kadar; null: by the priority. */
    byGrade: z.enum(grades).nullable(),
    span,
    tableVersion: z.int(),
    calendarVersion: z.int(),
    openedAt: instant,
    firstReplyDueAt: instant,
    firstRepliedAt: instant.nullable(),
    dueAt: instant,
    byStage: z.boolean(),
    stillSince: instant.nullable(),
    steps: z.array(step),
  }),
})
export type DeadlineSum = z.output<typeof readDeadlineSum.answer>

/** Another priority for a ticket that still runs. stage_end_past when the end of the tender's stage is over. */
export const reprioritise = endpoint({
  method: 'POST',
  path: `${of}/priority`,
  summary: 'How urgent and how great it is, the kadar of a complaint, the end of the tender’s stage.',
  access: ['agent', 'supervisor', 'responder'],
  params: officeItemParams,
  body: command.extend({
    urgency: z.enum(urgencies),
    impact: z.enum(impacts),
    grade: z.enum(grades).nullable(),
    stageEndsAt: instant.nullable(),
  }),
  answer: consultationView,
})

const due = z.object({ priority: z.enum(priorities), firstReplyDueAt: instant, dueAt: instant })
const recounting = z.object({
  version: z.int(),
  /** Tickets that are not closed and go by another version of the table. */
  tickets: z.int(),
  /** Of these, how many would be due at another time or get another priority. */
  changed: z.int(),
  /** The first hundred of them, the nearest deadline first. */
  changes: z.array(z.object({ id, number: z.string(), name: z.string(), before: due, after: due })),
})
export type Recounting = z.output<typeof recounting>

/** What a recounting by the table of today would change; nothing is changed yet. */
export const previewRecounting = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/recounting',
  summary: 'What would change if all open tickets went by the table of today.',
  access: ['supervisor'],
  params: officeParams,
  answer: recounting,
})

/** table_outdated when the table of today is no longer `version`. Sent twice, it changes nothing the second time. */
export const recount = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/recounting',
  summary: 'All open tickets go by the table of today from now on.',
  access: ['supervisor'],
  params: officeParams,
  body: command.extend({ version: z.int().min(1) }),
  answer: z.object({ changed: z.int() }),
})

export const notice = z.object({
  id,
  ticketId: id,
  number: z.string(),
  name: z.string(),
  percent: z.union([z.literal(50), z.literal(75), z.literal(100)]),
  dueAt: instant,
  at: instant,
  readAt: instant.nullable(),
})

/** What I was told of deadlines: the newest fifty, and how many of them I have not read. */
export const listNotices = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/notices',
  summary: 'My notices: warnings of deadlines.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ items: z.array(notice), unread: z.int() }),
})

export const readNotices = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/notices/reading',
  summary: 'I have read my notices.',
  access: formReaders,
  params: officeParams,
  body: command,
  answer: z.object({ unread: z.int() }),
})
