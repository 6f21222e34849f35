import type { Progress } from '#domain/sop/machine.ts'
import { owesSince } from '#domain/sop/owing.ts'
import { ticketStateOf } from '#domain/tickets/ticket-state.ts'
import type { CachedState } from './consultations.queries.ts'
import type { TicketFacts } from './ticket-rows.queries.ts'

/** What is stored beside the journal, because lists sort and filter by it; a test holds the two together. */
export function cachedState(progress: Progress): CachedState {
  const { phase, steps, decision } = progress
  const from = phase === 'archiving' ? steps[7].startedAt : phase === 'issuing' ? steps[8].startedAt : null
  const decidedAt = decision === null ? null : steps[5].endedAt
  return {
    phase,
    clockFrom: from === null ? null : new Date(from),
    decidedAt: decidedAt === null ? null : new Date(decidedAt),
    setAside: progress.setAside,
    cancelled: progress.cancelled,
    archived: phase === 'archived',
  }
}

/** The same of its ticket; null while none was given a number. */
export function ticketFacts(progress: Progress): TicketFacts | null {
  const { informed, confirmed } = progress
  const state = ticketStateOf(progress)
  const since = owesSince(progress.owed)
  return (
    state && {
      state,
      confirmed,
      informed: informed && { at: new Date(informed.at), how: informed.how },
      callerOwesSince: since === null ? null : new Date(since),
    }
  )
}
