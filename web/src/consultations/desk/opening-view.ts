import { addForm, answerCall } from '#domain/calls/calls.api.ts'
import { enterLate } from '#domain/consultations/consultations.api.ts'
import type { ConsultationView } from '#domain/consultations/view.ts'
import { noWords, type Words } from '#domain/consultations/words.ts'
import type { SopVersion } from '#domain/sop/version.ts'
import { type Act, sentTo } from './happenings.ts'

type Person = { id: string; name: string }

/** A form before the server has heard of it, as its opening command tells it; null for any other command. */
export const openingView = (
  act: Act,
  id: string,
  { sop, person, inherited = {} }: { sop: SopVersion; person: Person; inherited?: Partial<Words> },
): ConsultationView | null => {
  if (act.path === answerCall.path) {
    const { callId, number = '', secondsEarlier = 0 } = sentTo(answerCall, act.body)
    const at = act.at - secondsEarlier * 1000
    return { ...blankView(id, at, sop, person), call: callOf(callId, at, number) }
  }
  if (act.path === addForm.path)
    return {
      ...blankView(id, act.at, sop, person),
      words: { ...noWords, ...inherited },
      call: callOf(id, act.at, '', 2),
    }
  if (act.path !== enterLate.path) return null
  const { consultedAt, words } = sentTo(enterLate, act.body)
  const view = blankView(id, Date.parse(consultedAt), sop, person)
  return { ...view, lateEntry: true, words: { ...noWords, ...words } }
}

const callOf = (id: string, at: number, number: string, position = 1) => ({
  id,
  answeredAt: new Date(at).toISOString(),
  endedAt: null,
  numberGiven: number || null,
  numberE164: null,
  anonymous: false,
  position,
})

const blankView = (id: string, at: number, sop: SopVersion, person: Person): ConsultationView => ({
  id,
  channel: 'telephone',
  phase: 'nothing',
  sop,
  journal: [],
  words: noWords,
  revisions: {},
  consultedAt: new Date(at).toISOString(),
  lateEntry: false,
  numbers: { form: null, ticket: null },
  call: null,
  callerId: null,
  takenBy: person,
  inHandsOf: person,
  explainedBy: null,
  enteredBy: null,
  answeredOn: null,
  answerSource: null,
  cancelReason: null,
  ticket: null,
  mail: null,
  archive: null,
})
