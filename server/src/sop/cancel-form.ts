import type { z } from 'zod'
import type { cancelForm as endpoint } from '#domain/consultations/consultations.api.ts'
import { appendToJournal, changeConsultation, updateCancelReason } from '#server/consultations/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'

/** BATAL: a numbered form that is given up stays in archive and recap, with its reason. Refuses `number_not_given`. */
export const cancelForm = (
  work: Work,
  id: string,
  { reason, ...command }: z.output<typeof endpoint.body>,
) => {
  const happening = { what: 'cancelled', detail: {} } as const
  return changeConsultation(work, id, command, happening, async (work, locked) => {
    if (!locked.progress.formNumberGiven) throw new Refusal('number_not_given')
    await appendToJournal(work, locked, [happening], command)
    await updateCancelReason(work.db, id, reason)
  })
}
