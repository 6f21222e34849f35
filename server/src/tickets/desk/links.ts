import type { z } from 'zod'
import type { otherTicket } from '#domain/tickets/ticket-parts.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findTicketLine } from '../ticket-lines.queries.ts'
import { findTicket, findTicketByNumber } from '../tickets.queries.ts'
import { deleteLink, insertLink } from './links.queries.ts'

export type Other = z.input<typeof otherTicket>

/** The ticket that somebody names by its number. Refuses `ticket_not_found`, `ticket_is_itself`. */
export async function theOther({ db }: Work, id: string, number: string): Promise<Other> {
  const found = await findTicketByNumber(db, number)
  const line = found && (await findTicketLine(db, found))
  if (!line) throw new Refusal('ticket_not_found')
  if (line.id === id) throw new Refusal('ticket_is_itself')
  return { id: line.id, number: line.number, name: line.name, state: line.state }
}

/** Two tickets have to do with each other; said twice it is so once. Refuses as theOther does. */
export const linkTicket = (work: Work, id: string, number: string): Promise<Other> =>
  inTransaction(work, async (work) => {
    if (!(await findTicket(work.db, id))) throw new Refusal('ticket_not_found')
    const other = await theOther(work, id, number)
    await insertLink(work.db, id, other.id, work.actor.id, work.now)
    await recordEvent(work, 'ticket.linked', id)
    await recordEvent(work, 'ticket.linked', other.id)
    return other
  })

/** Refuses `ticket_not_found` when they were not linked. */
export const unlinkTicket = (work: Work, id: string, otherId: string): Promise<undefined> =>
  inTransaction(work, async (work) => {
    if (!(await deleteLink(work.db, id, otherId))) throw new Refusal('ticket_not_found')
    await recordEvent(work, 'ticket.unlinked', id)
    await recordEvent(work, 'ticket.unlinked', otherId)
    return undefined
  })
