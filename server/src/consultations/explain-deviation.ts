import type { z } from 'zod'
import type { explainDeviation as endpoint } from '#domain/consultations/consultations.api.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { appendToJournal } from './append-to-journal.ts'
import { changeConsultation } from './change-consultation.ts'
import { mayHandOn } from './consultations.access.ts'

/** Why a standard time was missed, from the closed list; also after the form was archived. */
export const explainDeviation = (
  work: Work,
  id: string,
  { step, reason, ...command }: z.output<typeof endpoint.body>,
) => {
  const happening = { what: 'deviation_explained', detail: { step, reason } } as const
  return changeConsultation(
    work,
    id,
    command,
    happening,
    (work, locked) => appendToJournal(work, locked, [happening], command),
    (actor, locked) => {
      if (!mayHandOn(actor, locked)) throw new Refusal('not_in_your_hands')
    },
  )
}
