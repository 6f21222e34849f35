import { correctStart, endCall } from '#domain/calls/calls.api.ts'
import { cancelForm, recordHandover } from '#domain/consultations/consultations.api.ts'
import type { ConsultationView } from '#domain/consultations/view.ts'
import type { Happening, JournalEntry } from '#domain/sop/journal.ts'
import { next, type Progress, replay } from '#domain/sop/machine.ts'
import { type Act, happeningsOf, sentTo } from './happenings.ts'

export interface Ahead {
  view: ConsultationView
  progress: Progress
}

/** The consultation as it will stand once the server has taken these commands; what it knows already counts once. */
export const lookAhead = (base: ConsultationView, acts: readonly Act[], personId: string): Ahead => {
  const known = new Set(base.journal.map(({ id }) => id))
  const start: Ahead = { view: base, progress: replay(base.journal) }
  return acts.filter(({ id }) => !known.has(id)).reduce((ahead, act) => applied(ahead, act, personId), start)
}

const applied = ({ view, progress }: Ahead, act: Act, personId: string): Ahead => {
  const entries = happeningsOf(act, progress.phase).map((happening, place) =>
    entryOf(happening, act, place, personId),
  )
  const ahead = entries.reduce(next, progress)
  const journal = [...view.journal, ...entries]
  return { view: { ...view, journal, phase: ahead.phase, ...patchOf(view, act) }, progress: ahead }
}

const entryOf = (happening: Happening, act: Act, place: number, personId: string): JournalEntry => {
  const at = new Date(act.at).toISOString()
  const id = place === 0 ? act.id : `${act.id}-${place}`
  return { ...happening, id, happenedAt: at, recordedAt: at, clock: 'browser', offsetMs: 0, personId }
}

/** What a command changes beside the journal. */
const patchOf = (view: ConsultationView, { path, body, at }: Act): Partial<ConsultationView> => {
  if (path === recordHandover.path && view.ticket) {
    const { handover, note = '', foreignNumber = '' } = sentTo(recordHandover, body)
    return { ticket: { ...view.ticket, handover, handoverNote: note, foreignNumber } }
  }
  if (path === cancelForm.path) return { cancelReason: sentTo(cancelForm, body).reason }
  if (path === endCall.path && view.call)
    return { call: { ...view.call, endedAt: new Date(at).toISOString() } }
  if (path === correctStart.path && view.call) {
    const { secondsEarlier } = sentTo(correctStart, body)
    const answeredAt = new Date(Date.parse(view.call.answeredAt) - secondsEarlier * 1000).toISOString()
    return { call: { ...view.call, answeredAt } }
  }
  return {}
}
