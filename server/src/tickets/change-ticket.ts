import type { z } from 'zod'
import type { consultationView } from '#domain/consultations/view.ts'
import type { Happening } from '#domain/sop/journal.ts'
import { type Command, changeConsultation, type LockedConsultation } from '#server/consultations/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findTicket } from './tickets.queries.ts'

/** One command on the form of a ticket, by the ticket's id; the rest is the form's own way. Refuses `ticket_not_found`. */
export const changeTicket = (
  work: Work,
  id: string,
  command: Command,
  happening: Happening,
  act: (work: Work, form: LockedConsultation) => Promise<unknown>,
  access: Parameters<typeof changeConsultation>[5] = undefined,
): Promise<z.input<typeof consultationView>> =>
  inTransaction(work, async (work) => {
    const ticket = await findTicket(work.db, id)
    if (!ticket) throw new Refusal('ticket_not_found')
    return changeConsultation(work, ticket.consultation_id, command, happening, act, access)
  })
