import type { z } from 'zod'
import type { chase as endpoint } from '#domain/tickets/chain.api.ts'
import { refuseUnlessMayWrite } from '#server/consultations/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockTicket } from '../lock-ticket.ts'
import { readSummary } from '../read-ticket.ts'
import { insertChainStep, updateLevel } from './chain.queries.ts'
import { chaseDue } from './chase-due.ts'
import { remindToChase } from './remind-to-chase.ts'
import { levelOfRow } from './waiting-ticket.ts'

/**
 * Whoever has the case was reminded; the next reminder is due by the table, counted from now. Refuses
 * `ticket_not_found`, `not_in_your_hands`, `step_not_allowed` when the helpdesk has it itself or it waits no longer.
 */
export const chase = (
  work: Work,
  id: string,
  { commandId, reason }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    const { ticket, form } = await lockTicket(db, id)
    if (await isFirstTime(work, commandId, 'chase', id)) {
      refuseUnlessMayWrite(actor, form)
      const level = levelOfRow(ticket)
      if (ticket.state !== 'open' || level === 'helpdesk') throw new Refusal('step_not_allowed', { level })
      const step = { id: commandId, ticketId: id, what: 'chased', level, unitId: null, reason } as const
      await insertChainStep(db, { ...step, support: null, at: now, by: actor.id })
      const due = await chaseDue(work, ticket, level)
      await updateLevel(db, id, level, due)
      await remindToChase(work, id, due)
      await recordEvent(work, 'ticket.chased', id, { level })
    }
    return readSummary(work, id)
  })
