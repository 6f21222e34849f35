import type { TicketSummary } from '../consultations/view.ts'
import type { Progress } from '../sop/machine.ts'

export type TicketState = TicketSummary['state']

/**
 * What a ticket is, derived from its form's journal: withdrawn while the "no" it came from is taken back or the form is
 * BATAL (its number stays given) · open · answered (the Form Jawaban is there) · informed (the caller was told) · closed
 * (archived; by hand also before). null: no ticket number was ever given.
 */
export function ticketStateOf(progress: Progress): TicketState | null {
  if (!progress.ticketNumberGiven) return null
  if (progress.cancelled || progress.decision !== 'ticket') return 'withdrawn'
  switch (progress.phase) {
    case 'informing':
      return 'answered'
    case 'archiving':
      return 'informed'
    case 'archived':
      return 'closed'
    default:
      return 'open'
  }
}

/** States in which the caller still waits for the solution: only these can be late. */
export const waitingStates = ['open', 'answered'] as const satisfies readonly TicketState[]
