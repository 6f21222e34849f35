import type { LockedConsultation } from '#server/consultations/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Actor } from '#server/platform/work.ts'
import type { CallRow } from './calls.queries.ts'

/** A call belongs to who took it, to who has one of its forms in his hands, and to a supervisor. */
export function refuseUnlessOwnCall(
  actor: Actor,
  call: Pick<CallRow, 'takenBy'>,
  forms: readonly Pick<LockedConsultation, 'row'>[],
): void {
  const own =
    call.takenBy === actor.id ||
    forms.some(({ row }) => row.inHandsOf === actor.id) ||
    actor.roles.includes('supervisor')
  if (!own) throw new Refusal('not_in_your_hands')
}
