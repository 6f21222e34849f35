import type { z } from 'zod'
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

/** The body of a command of this endpoint: this browser made it, and the server checks it. */
export const sentTo = <B extends z.ZodType>(_endpoint: { body: B }, body: unknown) => body as z.input<B>

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
    const { secondsEarlier } = sentTo(correctStart, body)
    return [happened('start_corrected', { secondsEarlier })]
  },
  [takeStep.path]: (body) => [happened(sentTo(takeStep, body).what)],
  [decide.path]: (body, phase) => {
    const { decision } = sentTo(decide, body)
    return [...leadingTo(phase), happened(decision === 'answer' ? 'decided_answer' : 'decided_ticket')]
  },
  [giveAnswer.path]: () => [happened('answer_given')],
  [recordHandover.path]: (body) => {
    const { handover } = sentTo(recordHandover, body)
    return [happened('handover_recorded', { handover })]
  },
  [undoLast.path]: () => [happened('undone')],
  [cancelForm.path]: () => [happened('cancelled')],
  [handOn.path]: (body) => [happened('handed_on', { to: sentTo(handOn, body).to })],
  [explainDeviation.path]: (body) => {
    const { step, reason } = sentTo(explainDeviation, body)
    return [happened('deviation_explained', { step, reason })]
  },
  [endCall.path]: (body) => {
    const { reason } = sentTo(endCall, body)
    return reason === 'finished' ? [] : [happened('ended', { reason })]
  },
  [fileForm.path]: () => [happened('archived')],
}

/** What a command makes happen in this phase, as far as the browser can tell before the server has answered. */
export const happeningsOf = (act: Act, phase: Phase): Happening[] => made[act.path]?.(act.body, phase) ?? []
