import type { z } from 'zod'
import type { Happening } from '#domain/sop/journal.ts'
import type { receiveAnswer as endpoint } from '#domain/tickets/tickets.api.ts'
import { appendToJournal, writePartC } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Work } from '#server/platform/work.ts'
import { refuseWrongDay } from './answer-day.ts'
import { changeTicket } from './change-ticket.ts'
import { refuseUnlessWorksOnTickets } from './ticket-workers.ts'

type Sent = z.output<typeof endpoint.body>

/**
 * The Form Jawaban arrived on a day (recap column 8): part C is written, and the caller is now to be told. Whoever sends
 * this has explained it, unless another is named. Refuses `ticket_not_found`, `not_in_your_hands`, `step_not_allowed`
 * unless the ticket waits, `answer_day_wrong` for a day after today or before the consultation, `person_not_here`.
 */
export function receiveAnswer(
  work: Work,
  id: string,
  { receivedOn, answer, source, explainedBy, ...command }: Sent,
): Promise<z.input<typeof endpoint.answer>> {
  const received = { what: 'answer_received', detail: {} } as const
  return changeTicket(work, id, command, received, async (work, form) => {
    await refuseWrongDay(work, form, receivedOn)
    if (explainedBy !== undefined) await refuseUnlessWorksOnTickets(work.db, explainedBy)
    const saved: Happening = { what: 'words_saved', detail: { fields: ['answer'] } }
    await appendToJournal(work, form, [saved, received], command)
    await writePartC(work.db, form.id, {
      answer: answer,
      answeredOn: receivedOn,
      source: source.trim() || null,
      explainedBy: explainedBy ?? work.actor.id,
    })
    await recordEvent(work, 'ticket.answered', id)
  })
}
