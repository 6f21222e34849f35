import type { z } from 'zod'
import type { ticketSummary } from '#domain/consultations/view.ts'
import type { ticketLine } from '#domain/tickets/tickets.api.ts'
import type { TicketLineRow } from './ticket-lines.queries.ts'

type Line = z.input<typeof ticketLine>

/** A line of a list as it leaves: instants in UTC. The schema of the answer is its check. */
export const presentLine = (row: TicketLineRow): Line => ({
  id: row.id,
  number: row.number,
  priority: row.priority as Line['priority'],
  state: row.state as Line['state'],
  handover: row.handover as Line['handover'],
  handoverNote: row.handover_note,
  foreignNumber: row.foreign_number,
  unitId: row.unit_id,
  openedAt: row.opened_at.toISOString(),
  firstReplyDueAt: row.first_reply_due_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  informedAt: row.informed_at?.toISOString() ?? null,
  informedHow: row.informed_how as Line['informedHow'],
  assignedTo: row.assigned,
  consultationId: row.consultation_id,
  formNumber: row.form_number,
  name: row.name,
  institution: row.institution,
  problem: row.problem,
  unitName: row.unit_name,
  archivedAt: row.archived_at?.toISOString() ?? null,
  phone: row.phone,
  email: row.email,
  level: row.level as Line['level'],
  chaseDueAt: row.chase_due_at?.toISOString() ?? null,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  callerOwesSince: row.caller_owes_since?.toISOString() ?? null,
  mergedCount: row.merged_count,
})

/** The same without the form: the answer's schema leaves only the ticket's own. */
export const presentSummary = (row: TicketLineRow): z.input<typeof ticketSummary> => presentLine(row)
