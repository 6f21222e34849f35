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
 * The form goes to a colleague who takes calls in this office, also in mid-call. A supervisor may take it over, and from
 * a holder who takes no calls here any more (deactivated) everybody who does may take it for himself. Refuses
 * `not_in_your_hands`, `person_not_here`.
 */
export const handOn = (work: Work, id: string, { to, ...command }: z.output<typeof endpoint.body>) => {
  const happening = { what: 'handed_on', detail: { to } } as const
  return changeConsultation(
    work,
    id,
    command,
    happening,
    async (work, locked) => {
      const { actor, db } = work
      const colleagues = await listColleagues(db, callTakers)
      const takesCalls = (person: string) => colleagues.some(({ id }) => id === person)
      const orphaned = to === actor.id && !takesCalls(locked.row.inHandsOf)
      if (!orphaned && !mayHandOn(actor, locked)) throw new Refusal('not_in_your_hands')
      if (!takesCalls(to)) throw new Refusal('person_not_here')
      await Promise.all([appendToJournal(work, locked, [happening], command), updateHands(db, id, to)])
    },
    // Asked above, where it is known who serves here.
    () => {},
  )
}
