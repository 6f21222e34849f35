import type { z } from 'zod'
import type { undoLast as endpoint } from '#domain/consultations/consultations.api.ts'
import {
  appendToJournal,
  changeConsultation,
  clearAnswered,
  type LockedConsultation,
  refuseUnlessMayTakeBack,
  restorePartC,
} from '#server/consultations/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'

/**
 * Takes back the last decision, until the form is archived. Numbers given stay given, words stay; the day and the
 * giver of an answer go, a ticket is withdrawn or opens again, as the journal then says. Refuses `nothing_to_undo`, and
 * `not_in_your_hands` to who could not have done it.
 */
export const undoLast = (work: Work, id: string, command: z.output<typeof endpoint.body>) => {
  const happening = { what: 'undone', detail: {} } as const
  const act = async (work: Work, locked: LockedConsultation) => {
    const { undoable } = locked.progress
    if (undoable === null) throw new Refusal('nothing_to_undo')
    const { progress } = await appendToJournal(work, locked, [happening], command)
    if (undoable === 'answer_given' || undoable === 'answer_received') await clearAnswered(work.db, id)
    if (undoable === 'not_solved' && progress.answerId) await restorePartC(work.db, id, progress.answerId)
  }
  return changeConsultation(work, id, command, happening, act, refuseUnlessMayTakeBack)
}
