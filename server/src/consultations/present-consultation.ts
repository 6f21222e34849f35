import type { z } from 'zod'
import type { consultationView } from '#domain/consultations/view.ts'
import type { ViewRow } from './view.queries.ts'

const iso = (text: string) => new Date(text).toISOString()
const isoOrNull = (text: string | null) => (text === null ? null : iso(text))

/** Makes of what PostgreSQL gave the view that leaves: every instant in UTC. The schema of the answer is its check. */
export function presentConsultation(row: ViewRow): z.input<typeof consultationView> {
  const { form, ticketNumber, journal, call, ticket, archive, consultedAt, ...rest } = row
  const view = {
    ...rest,
    consultedAt: consultedAt.toISOString(),
    numbers: { form, ticket: ticketNumber },
    journal: (journal ?? []).map((entry) => ({
      ...entry,
      happenedAt: iso(entry.happenedAt),
      recordedAt: iso(entry.recordedAt),
    })),
    call: call && { ...call, answeredAt: iso(call.answeredAt), endedAt: isoOrNull(call.endedAt) },
    ticket: ticket && {
      ...ticket,
      openedAt: iso(ticket.openedAt),
      firstReplyDueAt: iso(ticket.firstReplyDueAt),
      dueAt: iso(ticket.dueAt),
      informedAt: isoOrNull(ticket.informedAt),
    },
    archive: archive && { ...archive, archivedAt: iso(archive.archivedAt) },
  }
  // The row's inner shapes come from JSON that PostgreSQL built; the route's schema filters and checks them.
  return view as unknown as z.input<typeof consultationView>
}
