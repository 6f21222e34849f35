import { firstTable } from '#domain/priorities/table.ts'
import { chaseAt } from '#domain/tickets/deadlines.ts'
import type { Level } from '#domain/tickets/levels.ts'
import { readCounting } from '#server/consultations/index.ts'
import type { Work } from '#server/platform/work.ts'
import type { TicketRow } from '../tickets.queries.ts'
import { priorityOfRow } from './waiting-ticket.ts'

/**
 * When a case that `level` has from now on is to be chased: by the table that its ticket was made under, in the office's
 * working time. The helpdesk itself is not chased: it has its deadline.
 */
export async function chaseDue(
  { db, actor, now }: Work,
  ticket: TicketRow,
  level: Level,
): Promise<Date | null> {
  if (level === 'helpdesk') return null
  const { hours, tables } = await readCounting(db, actor.officeId)
  const table = tables.find(({ version }) => version === ticket.table_version) ?? firstTable
  return new Date(chaseAt(priorityOfRow(ticket), table, hours, now.getTime()))
}
