import { z } from 'zod'
import { consultationLine, consultationView } from '../consultations/view.ts'
import { spseRoles } from '../consultations/words.ts'
import { endpoint } from '../endpoint.ts'
import { callTakers, formReaders } from '../people/roles.ts'
import {
  command,
  id,
  instant,
  officeItemParams,
  officeParams,
  pageOf,
  pageQuery,
  person,
} from '../schemas.ts'
import { endReasons } from '../sop/journal.ts'

const secondsEarlier = z.int().min(0).max(600)

/** F2: the call was answered `secondsEarlier` before now. Opens the call and its first form. Waiting time: tidak diukur. */
export const answerCall = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/calls',
  summary: 'Panggilan masuk: a call and its first form.',
  access: callTakers,
  params: officeParams,
  body: command.extend({
    callId: id,
    consultationId: id,
    number: z.string().max(60).default(''),
    secondsEarlier: secondsEarlier.default(0),
  }),
  answer: consultationView,
})

/** mulai N detik lalu: kept as a correction; replaces an earlier one. */
export const correctStart = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/calls/:id/start-corrections',
  summary: 'The call was answered earlier than the key was pressed.',
  access: callTakers,
  params: officeItemParams,
  body: command.extend({ secondsEarlier }),
  answer: consultationView,
})

/** The number of this call as typed or pasted in any form, or anonymous. */
export const giveNumber = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/calls/:id/number',
  summary: 'The caller’s number.',
  access: callTakers,
  params: officeItemParams,
  body: command.extend({ number: z.string().max(60), anonymous: z.boolean().default(false) }),
  answer: consultationView,
})

/** finished, or one of the reasons for which a call brings no consultation (then its unnumbered forms end too). */
export const endCall = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/calls/:id/ending',
  summary: 'The call is over.',
  access: callTakers,
  params: officeItemParams,
  body: command.extend({ reason: z.enum(['finished', ...endReasons]) }),
  answer: z.object({ id, endedAt: instant, reason: z.enum(['finished', ...endReasons]) }),
})

/** A second problem in the same call: a second form that inherits part A. */
export const addForm = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/calls/:id/consultations',
  summary: 'A second form in the same call.',
  access: callTakers,
  params: officeItemParams,
  body: command.extend({ consultationId: id, inheritFrom: id }),
  answer: consultationView,
})

export const listCalls = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/calls',
  summary: 'The call log, newest first.',
  access: formReaders,
  params: officeParams,
  query: z.strictObject({
    ...pageQuery,
    whose: z.enum(['mine', 'office']).default('office'),
    ending: z.enum(['all', 'finished', 'without_form']).default('all'),
  }),
  answer: pageOf(
    z.object({
      id,
      answeredAt: instant,
      endedAt: instant.nullable(),
      endReason: z.string().nullable(),
      number: z.string().nullable(),
      anonymous: z.boolean(),
      takenBy: person,
      forms: z.array(z.object({ id, formNumber: z.string().nullable(), name: z.string() })),
    }),
  ),
})

const caller = z.object({
  id,
  name: z.string(),
  institution: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  spseRole: z.enum(['', ...spseRoles]),
})

/** Known callers by name, institution (also with typing mistakes) or number; best first, at most 8. */
export const findCallers = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/callers',
  summary: 'Offer known callers while typing.',
  access: callTakers,
  params: officeParams,
  query: z.strictObject({ words: z.string().max(100) }),
  answer: z.object({ items: z.array(caller) }),
})

export const readCaller = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/callers/:id',
  summary: 'A caller: last calls and open tickets.',
  access: formReaders,
  params: officeItemParams,
  answer: z.object({
    caller,
    callCount: z.int(),
    lastConsultations: z.array(consultationLine),
    openTickets: z.array(z.object({ consultationId: id, number: z.string(), dueAt: instant })),
  }),
})

export const pickCaller = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/consultations/:id/caller',
  summary: 'This form is of that known caller; fills part A.',
  access: callTakers,
  params: officeItemParams,
  body: command.extend({ callerId: id.nullable() }),
  answer: consultationView,
})

/** The other is one and the same person: from now on found as this one. With undo. */
export const mergeCallers = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/callers/:id/merges',
  summary: 'Merge another caller into this one.',
  access: callTakers,
  params: officeItemParams,
  body: command.extend({ other: id }),
  answer: z.object({ caller }),
})

export const undoMerge = endpoint({
  method: 'POST',
  path: '/api/offices/:officeId/callers/:id/merge-undo',
  summary: 'Separate a merged caller again.',
  access: callTakers,
  params: officeItemParams,
  body: command,
  answer: z.object({ caller }),
})
