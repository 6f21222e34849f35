import { addForm, answerCall, correctStart, endCall } from '#domain/calls/calls.api.ts'
import {
  cancelForm,
  decide,
  enterLate,
  explainDeviation,
  fileForm,
  giveAnswer,
  handOn,
  recordHandover,
  takeStep,
  undoLast,
} from '#domain/consultations/consultations.api.ts'
import type { Happening } from '#domain/sop/journal.ts'
import type { Phase } from '#domain/sop/roads.ts'

/** A command as it was made here: by its declared path, with its body, at a moment of the server's clock (ms). */
export interface Act {
  id: string
  path: string
  body: unknown
  at: number
}

const happened = (what: Happening['what'], detail: object = {}) => ({ what, detail }) as Happening

/** What must have happened before a decision and is booked with it: the greeting and the questions. */
const leadingTo = (phase: Phase): Happening[] => {
  if (phase === 'greeting') return [happened('greeted'), happened('questions_completed')]
  return phase === 'asking' ? [happened('questions_completed')] : []
}

type Read = (body: unknown, phase: Phase) => Happening[]
const made: Record<string, Read> = {
  [answerCall.path]: () => [happened('opened', { road: 'call' })],
  [addForm.path]: () => [happened('opened', { road: 'inherits' })],
  [enterLate.path]: () => [happened('opened', { road: 'late_entry' })],
  [correctStart.path]: (body) => {
    const { secondsEarlier } = correctStart.body.parse(body)
    return [happened('start_corrected', { secondsEarlier })]
  },
  [takeStep.path]: (body) => [happened(takeStep.body.parse(body).what)],
  [decide.path]: (body, phase) => {
    const { decision } = decide.body.parse(body)
    return [...leadingTo(phase), happened(decision === 'answer' ? 'decided_answer' : 'decided_ticket')]
  },
  [giveAnswer.path]: () => [happened('answer_given')],
  [recordHandover.path]: (body) => {
    const { handover } = recordHandover.body.parse(body)
    return [happened('handover_recorded', { handover })]
  },
  [undoLast.path]: () => [happened('undone')],
  [cancelForm.path]: () => [happened('cancelled')],
  [handOn.path]: (body) => [happened('handed_on', { to: handOn.body.parse(body).to })],
  [explainDeviation.path]: (body) => {
    const { step, reason } = explainDeviation.body.parse(body)
    return [happened('deviation_explained', { step, reason })]
  },
  [endCall.path]: (body) => {
    const { reason } = endCall.body.parse(body)
    return reason === 'finished' ? [] : [happened('ended', { reason })]
  },
  [fileForm.path]: () => [happened('archived')],
}

/** What a command makes happen in this phase, as far as the browser can tell before the server has answered. */
export const happeningsOf = (act: Act, phase: Phase): Happening[] => made[act.path]?.(act.body, phase) ?? []
