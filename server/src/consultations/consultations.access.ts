import { isWorkOf, mayTakeBack } from '#domain/sop/hands.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Actor } from '#server/platform/work.ts'
import type { LockedConsultation } from './lock-consultation.ts'

const worksOnTickets = ['agent', 'supervisor', 'responder'] as const

type Held = Pick<LockedConsultation, 'row' | 'progress'>

/** During the call one person writes. A ticket that waits is the work of all who answer tickets. */
export function mayWrite(actor: Actor, { row, progress }: Held): boolean {
  const hasPart = row.inHandsOf === actor.id || worksOnTickets.some((role) => actor.roles.includes(role))
  return hasPart && isWorkOf(actor.id, row.inHandsOf, progress)
}

/** Refuses `consultation_archived` and `not_in_your_hands`. */
export function refuseUnlessMayWrite(actor: Actor, held: Held): void {
  if (held.progress.phase === 'archived') throw new Refusal('consultation_archived')
  if (!mayWrite(actor, held)) throw new Refusal('not_in_your_hands')
}

/** The same; and what is taken back must have been this person's work too. */
export function refuseUnlessMayTakeBack(actor: Actor, held: Held): void {
  refuseUnlessMayWrite(actor, held)
  if (!mayTakeBack(actor.id, held.row.inHandsOf, held.progress)) throw new Refusal('not_in_your_hands')
}

/** A form goes to a colleague from the one who has it; a supervisor may take it over. */
export const mayHandOn = (actor: Actor, held: Held): boolean =>
  mayWrite(actor, held) || actor.roles.includes('supervisor')
