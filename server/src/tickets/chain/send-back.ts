import type { z } from 'zod'
import type { sendBack as endpoint } from '#domain/tickets/chain.api.ts'
import { appendToJournal, clearAnswered } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Work } from '#server/platform/work.ts'
import { changeTicket } from '../change-ticket.ts'
import { worksHere } from '../ticket-workers.ts'
import { findTicket, updateAssigned } from '../tickets.queries.ts'
import { insertChainStep, updateLevel } from './chain.queries.ts'
import { chaseDue } from './chase-due.ts'
import { remindToChase } from './remind-to-chase.ts'
import { levelOfRow } from './waiting-ticket.ts'

/**
 * The caller says that it is not solved: the ticket waits for another answer, at the level that gave the last one, in
 * the hands of whoever explained that one. What was answered before stays in the history. Refuses `step_not_allowed`
 * unless the caller was told.
 */
export function sendBack(
  work: Work,
  id: string,
  { reason, ...command }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> {
  const happening = { what: 'not_solved', detail: {} } as const
  return changeTicket(work, id, command, happening, async (work, form) => {
    const { db, actor } = work
    const ticket = await findTicket(db, id)
    if (!ticket) throw new Error('a ticket went while its form was held')
    const { at } = await appendToJournal(work, form, [happening], command)
    await clearAnswered(db, form.id)
    const level = levelOfRow(ticket)
    const step = {
      id: command.commandId,
      ticketId: id,
      what: 'sent_back',
      level,
      unitId: null,
      reason,
    } as const
    await insertChainStep(db, { ...step, support: null, at, by: actor.id })
    const due = await chaseDue(work, ticket, level)
    await updateLevel(db, id, level, due)
    await remindToChase(work, id, due)
    const closer = form.row.explainedBy
    if (closer !== null && (await worksHere(db, closer))) await updateAssigned(db, id, closer)
    await recordEvent(work, 'ticket.sent_back', id, { level })
  })
}
