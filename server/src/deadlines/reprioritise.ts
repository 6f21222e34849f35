import type { z } from 'zod'
import type { Happening } from '#domain/sop/journal.ts'
import type { reprioritise as endpoint } from '#domain/tickets/deadlines.api.ts'
import { appendToJournal, changeConsultation, fillWords } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findCounted } from './deadlines.queries.ts'

/**
 * Gives a ticket another priority: counted from its opening, as if it had always had it. The form follows, so that paper
 * and queue agree. Refuses `ticket_not_found`, `not_in_your_hands`, `step_not_allowed` once the caller was told,
 * `stage_end_past`.
 */
export const reprioritise = (
  work: Work,
  id: string,
  { urgency, impact, grade, stageEndsAt, ...command }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const ticket = await findCounted(work.db, id)
    if (!ticket) throw new Refusal('ticket_not_found')
    const stage = stageEndsAt === null ? null : new Date(stageEndsAt).toISOString()
    const happening: Happening = {
      what: 'reprioritised',
      detail: { urgency, impact, grade, stageEndsAt: stage },
    }
    return changeConsultation(work, ticket.formId, command, happening, async (work, locked) => {
      if (stage !== null && Date.parse(stage) <= work.now.getTime()) throw new Refusal('stage_end_past')
      const form = await fillWords(work, locked, { urgency, impact })
      await appendToJournal(work, form, [happening], command)
      await recordEvent(work, 'ticket.reprioritised', id, { urgency, impact })
    })
  })
