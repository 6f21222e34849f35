import type { ConsultationView } from '#domain/consultations/view.ts'
import { isUnfinished, type Progress } from '#domain/sop/machine.ts'

const afterTheCall = ['waiting', 'informing', 'archiving']

/** During the call one person writes; a ticket that waits is the work of all. The server judges in any case. */
export const mayWrite = (
  view: ConsultationView,
  { phase, decision }: Progress,
  personId: string,
): boolean => {
  if (!isUnfinished(phase)) return false
  return view.inHandsOf.id === personId || (decision === 'ticket' && afterTheCall.includes(phase))
}
