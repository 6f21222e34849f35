import { v7 as uuid } from 'uuid'
import { mayHappen } from '#domain/sop/machine.ts'
import { type Command, lockConsultation } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { insertNote } from '../desk/notes.queries.ts'
import { findTicket } from '../tickets.queries.ts'
import { refuseWrongDay } from './answer-day.ts'
import { holdMerging } from './answers.queries.ts'
import { takeAnswer } from './take-answer.ts'

export interface UnitAnswer extends Command {
  answer: string
  /** YYYY-MM-DD in the office's zone. */
  receivedOn: string
  /** Who answered, in words: a name, an address, a unit. */
  source: string
  way: 'link' | 'mail'
}

/**
 * A unit that has no account here answered by a link or by e-mail; `work.actor` is who stands for it in the house (who
 * made the link, who accepted the e-mail). It becomes a Form Jawaban (true); an answer to a ticket that waits no longer
 * becomes a note (false): no word is lost. Sent twice it is received once. Refuses `ticket_not_found`, `answer_day_wrong`.
 */
export const receiveUnitAnswer = (work: Work, ticketId: string, sent: UnitAnswer): Promise<boolean> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    await holdMerging(db)
    const ticket = await findTicket(db, ticketId)
    if (!ticket) throw new Refusal('ticket_not_found')
    const form = await lockConsultation(db, ticket.consultation_id)
    if (form.entries.some(({ id }) => id === sent.commandId)) return true
    const { answer, receivedOn, source, way, ...command } = sent
    await refuseWrongDay(work, form, receivedOn)
    if (mayHappen(form.progress, 'answer_received')) {
      await takeAnswer(
        work,
        ticketId,
        form,
        { answer, receivedOn, source, way, explainedBy: actor.id },
        command,
      )
      return true
    }
    await insertNote(db, { id: uuid(), ticketId, words: `${source}:\n${answer}`, by: actor.id, at: now })
    await recordEvent(work, 'ticket.noted', ticketId)
    return false
  })
