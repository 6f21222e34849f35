import type { z } from 'zod'
import { dayOf } from '#domain/calendar/zones.ts'
import type { acceptAnswer as endpoint } from '#domain/mail/inbox.api.ts'
import { readOffice } from '#server/offices/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { receiveUnitAnswer } from '#server/tickets/index.ts'
import { findReceived, lockReceived, noteAnswered } from './received.queries.ts'

/**
 * A mail of the unit is its Form Jawaban, received on the day on which it arrived at the office's server (recap column 8).
 * Refuses `mail_not_found`, `ticket_not_found` when it belongs to no ticket, `answer_day_wrong`.
 */
export const acceptAnswer = (
  work: Work,
  id: string,
  { answer, ...command }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    if (!(await lockReceived(db, id))) throw new Refusal('mail_not_found')
    const mail = await findReceived(db, id)
    if (!mail?.ticketId || mail.state === 'proposed') throw new Refusal('ticket_not_found')
    const { timeZone } = await readOffice(db, actor.officeId)
    const receivedOn = dayOf(mail.arrivedAt, timeZone)
    const source = [mail.fromName, mail.fromAddress].filter((words) => words !== '').join(', ')
    await receiveUnitAnswer(work, mail.ticketId, { ...command, answer, receivedOn, source, way: 'mail' })
    await noteAnswered(db, id, actor.id, now)
    return { ticketId: mail.ticketId, receivedOn }
  })
