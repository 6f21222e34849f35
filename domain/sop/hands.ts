import type { Progress } from './machine.ts'
import { undone } from './moments.ts'
import type { Phase } from './roads.ts'

const afterTheCall: readonly Phase[] = ['waiting', 'informing', 'archiving']

/** During the call one person writes. A ticket that waits is the work of all who answer tickets. */
export const isWorkOf = (personId: string, inHandsOf: string, { decision, phase }: Progress): boolean =>
  inHandsOf === personId || (decision === 'ticket' && afterTheCall.includes(phase))

/**
 * Whether the last step is this person's to take back: it is when the state before it is his work too. Numbers told and
 * what lies before them are the holder's; an answer received, or a caller told of it, everybody's who answers tickets.
 */
export const mayTakeBack = (personId: string, inHandsOf: string, progress: Progress): boolean =>
  isWorkOf(personId, inHandsOf, progress) && isWorkOf(personId, inHandsOf, undone(progress))
