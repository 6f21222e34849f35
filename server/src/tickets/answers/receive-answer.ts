import type { z } from 'zod'
import type { receiveAnswer as endpoint } from '#domain/tickets/tickets.api.ts'
import type { LockedConsultation } from '#server/consultations/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { changeTicket } from '../change-ticket.ts'
import { refuseUnlessWorksOnTickets } from '../ticket-workers.ts'
import { refuseWrongDay } from './answer-day.ts'
import { holdMerging } from './answers.queries.ts'
import { takeAnswer } from './take-answer.ts'

type Sent = z.output<typeof endpoint.body>

/**
 * The Form Jawaban arrived on a day (recap column 8): part C is written, and the caller is now to be told. Whoever sends
 * this has explained it, unless another is named. Refuses `ticket_not_found`, `not_in_your_hands`, `step_not_allowed`
 * unless the ticket waits, `answer_day_wrong` for a day after today or before the consultation, `person_not_here`,
 * `words_changed` {theirs, revision} when part C has been saved otherwise since `revision`.
 */
export const receiveAnswer = (
  work: Work,
  id: string,
  { receivedOn, answer, source, explainedBy, way, revision, ...command }: Sent,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    await holdMerging(work.db)
    const received = { what: 'answer_received', detail: {} } as const
    return changeTicket(work, id, command, received, async (work, form) => {
      await refuseWrongDay(work, form, receivedOn)
      if (explainedBy !== undefined) await refuseUnlessWorksOnTickets(work.db, explainedBy)
      if (revision !== undefined) refuseStale(form, answer, revision)
      const part = {
        receivedOn,
        answer,
        source: source.trim(),
        way,
        explainedBy: explainedBy ?? work.actor.id,
      }
      await takeAnswer(work, id, form, part, command, { seen: revision !== undefined })
    })
  })

function refuseStale({ row }: LockedConsultation, answer: string, revision: number): void {
  const theirs = row.words.answer
  const now = row.revisions.answer ?? 0
  if (now !== revision && theirs.trim() !== '' && theirs.trim() !== answer.trim())
    throw new Refusal('words_changed', { theirs, revision: now })
}
