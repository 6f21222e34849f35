import type { z } from 'zod'
import { mostCounted } from '#domain/tickets/queue.ts'
import type { countTickets as endpoint } from '#domain/tickets/tickets.api.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { countTickets as count } from './queue.queries.ts'

/** Nobody needs to know more exactly than "100 or more". */
export const countTickets = (work: Work): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, ({ db, actor, now }) => count(db, { actorId: actor.id, now, most: mostCounted }))
