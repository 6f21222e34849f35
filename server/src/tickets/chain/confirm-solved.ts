import type { z } from 'zod'
import type { confirmSolved as endpoint } from '#domain/tickets/chain.api.ts'
import { appendToJournal } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Work } from '#server/platform/work.ts'
import { changeTicket } from '../change-ticket.ts'

/** The caller says that the answer solved it. Refuses `step_not_allowed` before he was told, and when he said so already. */
export function confirmSolved(
  work: Work,
  id: string,
  command: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> {
  const happening = { what: 'caller_confirmed', detail: {} } as const
  return changeTicket(work, id, command, happening, async (work, form) => {
    await appendToJournal(work, form, [happening], command)
    await recordEvent(work, 'ticket.confirmed', id)
  })
}
