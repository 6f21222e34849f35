import type { z } from 'zod'
import type { listTickets as endpoint } from '#domain/tickets/tickets.api.ts'
import { cursorAfter, readCursor } from '#server/platform/cursor.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { presentLine } from './present-ticket.ts'
import { listTicketLines } from './ticket-lines.queries.ts'

/** A page of tickets; `next` is there when more follow. Refuses `input_invalid` when the cursor is none of ours. */
export const listTickets = (
  work: Work,
  { cursor, limit, ...asked }: z.output<typeof endpoint.query>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db, actor, now }) => {
    const after = cursor === undefined ? null : readCursor(cursor)
    const found = await listTicketLines(db, { ...asked, actorId: actor.id, now, after, limit: limit + 1 })
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    const at = asked.show === 'closed' ? last?.opened_at : last?.due_at
    return { items: rows.map(presentLine), next: last && at ? cursorAfter({ at, id: last.id }) : null }
  })
