import { insertEvent } from '#server/platform/events.queries.ts'
import { enqueue, type JobWork } from '#server/platform/jobs.ts'
import type { Work } from '#server/platform/work.ts'
import { findTicket } from '../tickets.queries.ts'

/** The job's name; graphile-worker knows it by this. */
export const chaseReminder = { name: 'tickets.chase' }

/** At `due` the open screens hear that somebody is to be reminded. One waits a ticket; a later one takes its place. */
export const remindToChase = async (
  { db, actor }: Work,
  ticketId: string,
  due: Date | null,
): Promise<void> => {
  if (due === null) return
  await enqueue(db, chaseReminder, actor.officeId, { ticketId }, { key: `chase:${ticketId}`, runAt: due })
}

/** Says it, if it is still so: who has the case may have answered, been reminded, or handed it on since. */
export const sayChaseDue = (work: JobWork, ticketId: string): Promise<void> =>
  work.inOffice(async (db) => {
    const ticket = await findTicket(db, ticketId)
    if (ticket?.state !== 'open' || !ticket.chase_due_at || ticket.chase_due_at > work.now) return
    const { officeId, now: at } = work
    const detail = { level: ticket.level }
    await insertEvent(db, {
      officeId,
      personId: null,
      what: 'ticket.chase_due',
      subjectId: ticketId,
      detail,
      at,
    })
  })
