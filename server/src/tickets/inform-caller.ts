import type { z } from 'zod'
import type { informCaller as endpoint } from '#domain/tickets/tickets.api.ts'
import { appendToJournal } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Work } from '#server/platform/work.ts'
import { changeTicket } from './change-ticket.ts'

/**
 * The caller was told the answer; SOP step 7 begins. Refuses `ticket_not_found`, `not_in_your_hands`,
 * `consultation_archived`, `step_not_allowed` while there is no answer or when he was told already.
 */
export function informCaller(
  work: Work,
  id: string,
  { how, ...command }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> {
  const happening = { what: 'caller_informed', detail: { how } } as const
  return changeTicket(work, id, command, happening, async (work, form) => {
    await appendToJournal(work, form, [happening], command)
    await recordEvent(work, 'ticket.caller_informed', id, { how })
  })
}
