import type { Happening, What } from '#domain/sop/journal.ts'
import type { FastChance } from './fast-chance.ts'

/** What happened to a form, each at its moment (epoch ms). */
export interface Moment {
  at: number
  happening: Happening
}

export interface Kind {
  ticket: boolean
  lateEntry: boolean
  cancelled: boolean
  undone: boolean
  corrected: boolean
}

const plain = (what: What) => ({ what, detail: {} }) as Happening
const saved = (...fields: string[]): Happening => ({ what: 'words_saved', detail: { fields } })
const second = 1_000
const hour = 3_600_000

export const kindOf = (chance: FastChance, unanswered: number): Kind => ({
  ticket: chance.percent(unanswered),
  lateEntry: chance.percent(1),
  cancelled: chance.percent(0.5),
  undone: chance.percent(0.8),
  corrected: chance.percent(0.5),
})

/** The whole life of a form as the SOP goes, from its opening at `at`; what lies after now is cut by whoever asks. */
export function storyOfForm(chance: FastChance, kind: Kind, at: number): Moment[] {
  const moments: Moment[] = []
  let now = at
  const then = (seconds: number, ...happenings: Happening[]) => {
    now += seconds * second
    for (const happening of happenings) moments.push({ at: now, happening })
  }
  const road = kind.lateEntry ? 'late_entry' : 'call'
  then(0, { what: 'opened', detail: { road } })
  if (kind.lateEntry) then(1, saved('name', 'institution', 'phone', 'problem', 'category', 'answer'))
  else asking(chance, then)
  if (kind.undone) {
    then(chance.between(5, 15), plain(kind.ticket ? 'decided_answer' : 'decided_ticket'))
    then(chance.between(5, 20), plain('undone'))
  }
  then(chance.between(3, 15), plain(kind.ticket ? 'decided_ticket' : 'decided_answer'))
  if (kind.cancelled) then(chance.between(60, 3_000), plain('cancelled'))
  else if (kind.ticket) onTicket(chance, then)
  else then(chance.between(40, 240), saved('answer'), plain('answer_given'))
  const late = chance.percent(8)
  then(late ? chance.between(610, 2_400) : chance.between(30, 500), plain('archived'))
  if (late && chance.percent(60))
    then(chance.between(5, 60), { what: 'deviation_explained', detail: { step: 7, reason: 'other_call' } })
  if (kind.corrected) then(chance.between(3_600, 200_000), { what: 'corrected', detail: { version: 2 } })
  return moments
}

type Then = (seconds: number, ...happenings: Happening[]) => void

function asking(chance: FastChance, then: Then) {
  then(
    chance.percent(10) ? chance.between(11, 25) : chance.between(2, 9),
    saved('name', 'institution'),
    plain('greeted'),
  )
  then(
    chance.percent(12) ? chance.between(80, 200) : chance.between(20, 70),
    saved('phone', 'problem', 'category'),
  )
  then(chance.between(2, 10), plain('questions_completed'))
}

function onTicket(chance: FastChance, then: Then) {
  const handover = chance.pick(['tts', 'tts', 'email', 'internal'] as const)
  then(chance.between(20, 120), { what: 'handover_recorded', detail: { handover } })
  then(chance.percent(8) ? chance.between(500, 900) : chance.between(20, 200), plain('numbers_told'))
  // To another hour of a working day: within the day, or a few days later at the same time.
  const days = chance.percent(30) ? 0 : 7 * chance.between(0, 1) + (chance.percent(12) ? 14 : 0)
  then((days * 24 * hour) / second + chance.between(1_800, 14_000), saved('answer'), plain('answer_received'))
  then(chance.between(600, 3_600), { what: 'caller_informed', detail: { how: 'telephone' } })
}
