import { type LockedConsultation, lockConsultation } from '#server/consultations/index.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { type CallRow, listFormIds, lockCall } from './calls.queries.ts'

/** A call held by this transaction, with all forms that were opened in it, in their order. */
export interface HeldCall {
  call: CallRow
  forms: readonly LockedConsultation[]
  first: LockedConsultation
}

/** Locks the call, then its forms. Refuses `call_not_found`, also for another office's. */
export async function holdCall(db: Db, id: string): Promise<HeldCall> {
  const call = await lockCall(db, id)
  if (!call) throw new Refusal('call_not_found')
  const forms: LockedConsultation[] = []
  for (const formId of await listFormIds(db, id)) forms.push(await lockConsultation(db, formId))
  const [first] = forms
  if (!first) throw new Error('a call without a form')
  return { call, forms, first }
}
