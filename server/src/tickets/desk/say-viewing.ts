import { viewingMs } from '#domain/tickets/desk-limits.ts'
import { notifyLive } from '#server/platform/events.queries.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findTicket } from '../tickets.queries.ts'
import { deleteViewers, listOtherViewers, upsertViewer } from './viewers.queries.ts'

/**
 * Who else has a ticket open, and whether I have. The others' screens are told only when somebody comes or goes; that I
 * am still here is told to nobody. Refuses `ticket_not_found`.
 */
export const sayViewing = (
  work: Work,
  ticketId: string,
  here: boolean,
): Promise<{ others: { id: string; name: string }[] }> =>
  inTransaction(work, async ({ db, actor, now }) => {
    if (!(await findTicket(db, ticketId))) throw new Refusal('ticket_not_found')
    const viewing = {
      ticketId,
      personId: actor.id,
      at: now,
      goneBefore: new Date(now.getTime() - viewingMs),
    }
    const news = here ? await upsertViewer(db, viewing) : await deleteViewers(db, viewing)
    if (news) await notifyLive(db, { officeId: actor.officeId, what: 'viewing.changed', id: ticketId })
    return { others: await listOtherViewers(db, viewing) }
  })
