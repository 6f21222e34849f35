import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { callTakers, formReaders } from '../people/roles.ts'
import { command, day, id, instant, officeItemParams, officeParams, person } from '../schemas.ts'
import { deviationReasons, handovers } from '../sop/journal.ts'
import { consultationLine, consultationView } from './view.ts'
import { fieldNames, revisions, words } from './words.ts'

const takers = callTakers
const of = '/api/offices/:officeId/consultations/:id' as const

export const readConsultation = endpoint({
  method: 'GET',
  path: of,
  summary: 'One consultation: its words, journal, numbers, call, ticket.',
  access: formReaders,
  params: officeItemParams,
  answer: consultationView,
})

/** Belum selesai: mine first, those with a running clock of step 7 or 8 before the rest. */
export const listUnfinished = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/consultations/unfinished',
  summary: 'What must still be archived or ended.',
  access: formReaders,
  params: officeParams,
  query: z.strictObject({ whose: z.enum(['mine', 'office']).default('mine') }),
  answer: z.object({ items: z.array(consultationLine) }),
})

/**
 * Saves fields by compare and set: each names the revision it was typed upon. A field that somebody else has changed
 * is not overwritten: it comes back under `conflicts` with the other words. The same change sent twice is one.
 */
export const saveWords = endpoint({
  method: 'PATCH',
  path: `${of}/words`,
  summary: 'Save typed fields.',
  access: ['agent', 'supervisor', 'responder'],
  params: officeItemParams,
  body: command.extend({
    changes: z
      .array(
        z.strictObject({
          field: z.enum(fieldNames),
          value: z.string().max(20_000),
          revision: z.int().min(0),
        }),
      )
      .min(1)
      .max(30),
  }),
  answer: z.object({
    revisions,
    savedAt: instant,
    conflicts: z.array(z.object({ field: z.enum(fieldNames), theirs: z.string(), revision: z.int() })),
  }),
})

/** The simple happenings of a call, each at the moment the server hears of it (or the browser's marked clock). */
export const takeStep = endpoint({
  method: 'POST',
  path: `${of}/steps`,
  summary:
    'Greeting given, waiting for the caller begun or over, questions complete, numbers told, set aside, resumed.',
  access: takers,
  params: officeItemParams,
  body: command.extend({
    what: z.enum([
      'greeted',
      'caller_wait_began',
      'caller_wait_ended',
      'questions_completed',
      'numbers_told',
      'set_aside',
      'resumed',
    ]),
  }),
  answer: consultationView,
})

/**
 * Step 5. "answer": the form gets its number. "ticket": form and ticket number in one transaction, priority by urgency
 * x impact. Where step 3 still runs, it ends here too (questions_completed in the same transaction).
 */
export const decide = endpoint({
  method: 'POST',
  path: `${of}/decision`,
  summary: 'Terjawab or Belum terjawab.',
  access: takers,
  params: officeItemParams,
  body: command.extend({ decision: z.enum(['answer', 'ticket']) }),
  answer: consultationView,
})

/** Step 6 is over: part C is there. explainedBy is the one who explained, by default who sends this. */
export const giveAnswer = endpoint({
  method: 'POST',
  path: `${of}/answer`,
  summary: 'The answer was given in the call.',
  access: takers,
  params: officeItemParams,
  body: command.extend({ explainedBy: z.string().optional() }),
  answer: consultationView,
})

/** Step 8: whether and where the case was moved. A foreign number (LPSE Support) is typed in, never made by us. */
export const recordHandover = endpoint({
  method: 'POST',
  path: `${of}/handover`,
  summary: 'Where the case was moved, or why not.',
  access: takers,
  params: officeItemParams,
  body: command.extend({
    handover: z.enum(handovers),
    note: z.string().max(1_000).default(''),
    foreignNumber: z.string().max(80).default(''),
  }),
  answer: consultationView,
})

/** Asks once more for the e-mail with the numbers: to the address as it stands now. One under way or sent is left alone. */
export const mailNumbersAgain = endpoint({
  method: 'POST',
  path: `${of}/mail`,
  summary: 'Send the e-mail with the numbers once more after it failed.',
  access: [...takers, 'responder'],
  params: officeItemParams,
  body: command,
  answer: consultationView,
})

export const undoLast = endpoint({
  method: 'POST',
  path: `${of}/undo`,
  summary: 'Take back the last decision; numbers given stay given.',
  access: [...takers, 'responder'],
  params: officeItemParams,
  body: command,
  answer: consultationView,
})

export const cancelForm = endpoint({
  method: 'POST',
  path: `${of}/cancellation`,
  summary: 'Mark a numbered form BATAL, with a reason; it stays in archive and recap.',
  access: takers,
  params: officeItemParams,
  body: command.extend({ reason: z.string().trim().min(3).max(500) }),
  answer: consultationView,
})

export const handOn = endpoint({
  method: 'POST',
  path: `${of}/handing-on`,
  summary: 'Hand the form to a colleague in mid-call.',
  access: takers,
  params: officeItemParams,
  body: command.extend({ to: z.string() }),
  answer: consultationView,
})

export const explainDeviation = endpoint({
  method: 'POST',
  path: `${of}/deviations`,
  summary: 'Why a standard time was missed.',
  access: takers,
  params: officeItemParams,
  body: command.extend({
    step: z.union([z.literal(2), z.literal(3), z.literal(7), z.literal(8)]),
    reason: z.enum(deviationReasons),
  }),
  answer: consultationView,
})

/** Entri susulan: a paper form entered later, with its own date and time; numbered, in the recap, out of the shares. */
export const enterLate = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/late-entries',
  summary: 'Enter a paper form later.',
  access: takers,
  params: officeParams,
  body: command.extend({ consultationId: id, consultedAt: instant, words: words.partial().strict() }),
  answer: consultationView,
})

export const colleagues = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/colleagues',
  summary: 'Who takes calls in this office.',
  access: formReaders,
  params: officeParams,
  answer: z.object({ items: z.array(person) }),
})

/** Archives: state, snapshot, template and fonts version in one transaction; a job makes the PDF once. SOP step 7. */
export const fileForm = endpoint({
  method: 'POST',
  path: `${of}/filing`,
  summary: 'Archive the form.',
  access: [...takers, 'responder'],
  params: officeItemParams,
  body: command,
  answer: consultationView,
})

/** A correction of an archived form: a new version with a reason, naming the old; nothing archived is changed. */
export const correctForm = endpoint({
  method: 'POST',
  path: `${of}/corrections`,
  summary: 'Correct an archived form by a new version.',
  access: takers,
  params: officeItemParams,
  body: command.extend({
    reason: z.string().trim().min(3).max(500),
    words: words.partial().strict(),
    answeredOn: day.nullable().optional(),
  }),
  answer: consultationView,
})
