import type { z } from 'zod'
import type { callerOwes as endpoint } from '#domain/tickets/chain.api.ts'
import { appendToJournal } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Work } from '#server/platform/work.ts'
import { changeTicket } from '../change-ticket.ts'

/** The caller owes us something (its deadlines stand still), or no longer. Refuses `step_not_allowed` when it is so already. */
export function callerOwes(
  work: Work,
  id: string,
  { owes, ...command }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> {
  const happening = { what: owes ? 'caller_owes_began' : 'caller_owes_ended', detail: {} } as const
  return changeTicket(work, id, command, happening, async (work, form) => {
    await appendToJournal(work, form, [happening], command)
    await recordEvent(work, owes ? 'ticket.caller_asked' : 'ticket.caller_replied', id)
  })
}
