import type { z } from 'zod'
import type { assignTicket as endpoint } from '#domain/tickets/tickets.api.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockTicket } from './lock-ticket.ts'
import { readSummary } from './read-ticket.ts'
import { refuseUnlessWorksOnTickets } from './ticket-workers.ts'
import { updateAssigned } from './tickets.queries.ts'

/**
 * Says who works on a ticket, or (null) nobody in particular. Refuses `ticket_not_found`, `ticket_already_closed`,
 * `person_not_here` when `to` does not work on tickets in this office, `ticket_taken` {by} when it is no longer
 * `from`'s.
 */
export const assignTicket = (
  work: Work,
  id: string,
  { commandId, to, from }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { ticket } = await lockTicket(work.db, id)
    if (await isFirstTime(work, commandId, `assign_ticket:${to ?? ''}`, id)) {
      if (ticket.state === 'closed') throw new Refusal('ticket_already_closed')
      const whose = ticket.assigned_to
      if (from !== undefined && whose !== from && whose !== to)
        throw new Refusal('ticket_taken', { by: whose })
      if (to !== null) await refuseUnlessWorksOnTickets(work.db, to)
      await updateAssigned(work.db, id, to)
      await recordEvent(work, 'ticket.assigned', id, { to })
    }
    return readSummary(work, id)
  })
