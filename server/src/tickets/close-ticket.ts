import type { z } from 'zod'
import type { closeTicket as endpoint } from '#domain/tickets/tickets.api.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockTicket } from './lock-ticket.ts'
import { readSummary } from './read-ticket.ts'
import { updateClosed } from './tickets.queries.ts'

/**
 * Closes a ticket by hand, once the caller has been told; its form is still to be archived, which closes it too.
 * Refuses `ticket_not_found`, `ticket_already_closed`, `step_not_allowed` before the caller was told.
 */
export const closeTicket = (
  work: Work,
  id: string,
  { commandId }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { ticket } = await lockTicket(work.db, id)
    if (await isFirstTime(work, commandId, 'close_ticket', id)) {
      if (ticket.state === 'closed') throw new Refusal('ticket_already_closed')
      if (ticket.state !== 'informed') throw new Refusal('step_not_allowed', { state: ticket.state })
      await updateClosed(work.db, id, work.now)
      await recordEvent(work, 'ticket.closed', id)
    }
    return readSummary(work, id)
  })
