import type { ConsultationView } from '#domain/consultations/view.ts'
import { isWorkOf, mayTakeBack } from '#domain/sop/hands.ts'
import { isUnfinished, type Progress } from '#domain/sop/machine.ts'

/** During the call one person writes; a ticket that waits is the work of all. The server judges in any case. */
export const mayWrite = (view: ConsultationView, progress: Progress, personId: string): boolean =>
  isUnfinished(progress.phase) && isWorkOf(personId, view.inHandsOf.id, progress)

/** Whether the last step may be taken back by this person. */
export const mayUndo = (view: ConsultationView, progress: Progress, personId: string): boolean =>
  mayTakeBack(personId, view.inHandsOf.id, progress)
