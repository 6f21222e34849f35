import type { z } from 'zod'
import type { ticketSummary } from '#domain/consultations/view.ts'
import type { readTicket as endpoint } from '#domain/tickets/tickets.api.ts'
import { readView } from '#server/consultations/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { presentLine, presentSummary } from './present-ticket.ts'
import { findTicketLine } from './ticket-lines.queries.ts'
import { findParts } from './ticket-parts.queries.ts'
import { listPeopleOfJournal } from './tickets.queries.ts'

/** A ticket with its form. Refuses `ticket_not_found`, also for another office's. */
export const readTicket = (work: Work, id: string): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const row = await findTicketLine(work.db, id)
    if (!row) throw new Refusal('ticket_not_found')
    const [consultation, people, parts] = await Promise.all([
      readView(work, row.consultation_id),
      listPeopleOfJournal(work.db, row.consultation_id),
      findParts(work.db, id, work.now),
    ])
    return { ticket: presentLine(row), consultation, people, parts }
  })

/** The ticket alone, as a command on it answers. */
export async function readSummary({ db }: Work, id: string): Promise<z.input<typeof ticketSummary>> {
  const row = await findTicketLine(db, id)
  if (!row) throw new Refusal('ticket_not_found')
  return presentSummary(row)
}
