import type { z } from 'zod'
import type { takeTicket as endpoint } from '#domain/tickets/desk.api.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockTicket } from '../lock-ticket.ts'
import { readSummary } from '../read-ticket.ts'
import { updateAssigned } from '../tickets.queries.ts'

/** Takes a ticket that is nobody's: of two who take at once, one has it. Refuses `ticket_taken` {by}, `ticket_already_closed`. */
export const takeTicket = (
  work: Work,
  id: string,
  { commandId }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { db, actor } = work
    const { ticket } = await lockTicket(db, id)
    if (await isFirstTime(work, commandId, 'take_ticket', id)) {
      if (ticket.state === 'closed') throw new Refusal('ticket_already_closed')
      const by = ticket.assigned_to
      if (by !== null && by !== actor.id) throw new Refusal('ticket_taken', { by })
      await updateAssigned(db, id, actor.id)
      await recordEvent(work, 'ticket.assigned', id, { to: actor.id })
    }
    return readSummary(work, id)
  })
