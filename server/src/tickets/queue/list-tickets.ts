import type { z } from 'zod'
import { usualSort } from '#domain/tickets/queue.ts'
import type { listTickets as endpoint } from '#domain/tickets/tickets.api.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { presentLine } from '../present-ticket.ts'
import { placeOf } from './order.queries.ts'
import { listTicketLines } from './queue.queries.ts'
import { cursorAfter, readCursor } from './queue-cursor.ts'

/** A page of the queue; `next` is there when more follow. Refuses `input_invalid` when the cursor is none of ours. */
export const listTickets = (
  work: Work,
  { cursor, limit, sort: wanted, ...asked }: z.output<typeof endpoint.query>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db, actor, now }) => {
    // A great many are closed: they are read by when they were opened, which has an index.
    const fits = asked.show !== 'closed' || wanted === 'newest' || wanted === 'oldest'
    const sort = wanted === '' || !fits ? usualSort(asked.show) : wanted
    const after = cursor === undefined ? null : readCursor(cursor)
    const found = await listTicketLines(db, {
      ...asked,
      sort,
      actorId: actor.id,
      now,
      after,
      limit: limit + 1,
    })
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    return { items: rows.map(presentLine), next: last ? cursorAfter(placeOf(sort, last)) : null }
  })
