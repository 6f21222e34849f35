import type { z } from 'zod'
import type { handOn as endpoint } from '#domain/consultations/consultations.api.ts'
import { callTakers } from '#domain/people/roles.ts'
import { listColleagues } from '#server/people/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { appendToJournal } from './append-to-journal.ts'
import { changeConsultation } from './change-consultation.ts'
import { mayHandOn } from './consultations.access.ts'
import { updateHands } from './consultations.queries.ts'

/**
 * The form goes to a colleague who takes calls in this office, also in mid-call; a supervisor may take it over. Refuses
 * `person_not_here`.
 */
export const handOn = (work: Work, id: string, { to, ...command }: z.output<typeof endpoint.body>) => {
  const happening = { what: 'handed_on', detail: { to } } as const
  return changeConsultation(
    work,
    id,
    command,
    happening,
    async (work, locked) => {
      const colleagues = await listColleagues(work.db, callTakers)
      if (!colleagues.some((colleague) => colleague.id === to)) throw new Refusal('person_not_here')
      await Promise.all([appendToJournal(work, locked, [happening], command), updateHands(work.db, id, to)])
    },
    (actor, locked) => {
      if (!mayHandOn(actor, locked)) throw new Refusal('not_in_your_hands')
    },
  )
}
