import { type LockedConsultation, lockConsultation } from '#server/consultations/index.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { findTicket, type TicketRow } from './tickets.queries.ts'

/**
 * A ticket held by this transaction. The lock is its form's: form and ticket change together, so the ticket is read
 * again once the form is held. Refuses `ticket_not_found`, also for another office's: one answer for "absent" and
 * "not yours".
 */
export async function lockTicket(
  db: Db,
  id: string,
): Promise<{ ticket: TicketRow; form: LockedConsultation }> {
  const found = await findTicket(db, id)
  if (!found) throw new Refusal('ticket_not_found')
  const form = await lockConsultation(db, found.consultation_id)
  const ticket = await findTicket(db, id)
  if (!ticket) throw new Refusal('ticket_not_found')
  return { ticket, form }
}
