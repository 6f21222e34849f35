import { addForm, answerCall } from '#domain/calls/calls.api.ts'
import { enterLate } from '#domain/consultations/consultations.api.ts'
import type { ConsultationView } from '#domain/consultations/view.ts'
import { noWords, type Words } from '#domain/consultations/words.ts'
import type { SopVersion } from '#domain/sop/version.ts'
import type { Act } from './happenings.ts'

type Person = { id: string; name: string }

/** A form before the server has heard of it, as its opening command tells it; null for any other command. */
export const openingView = (
  act: Act,
  id: string,
  { sop, person, inherited = {} }: { sop: SopVersion; person: Person; inherited?: Partial<Words> },
): ConsultationView | null => {
  const call = answerCall.body.safeParse(act.body)
  if (act.path === answerCall.path && call.success) {
    const at = act.at - call.data.secondsEarlier * 1000
    return { ...blankView(id, at, sop, person), call: callOf(call.data.callId, at, call.data.number) }
  }
  if (act.path === addForm.path)
    return {
      ...blankView(id, act.at, sop, person),
      words: { ...noWords, ...inherited },
      call: callOf(id, act.at, '', 2),
    }
  const late = enterLate.body.safeParse(act.body)
  if (act.path !== enterLate.path || !late.success) return null
  const view = blankView(id, Date.parse(late.data.consultedAt), sop, person)
  return { ...view, lateEntry: true, words: { ...noWords, ...late.data.words } }
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
