import type { z } from 'zod'
import type { listCalls as endpoint } from '#domain/calls/calls.api.ts'
import { cursorAfter, readCursor } from '#server/platform/cursor.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { type CallLogRow, listCallRows } from './calls.queries.ts'

/** The call log, newest first, in keyset pages; calls that brought no consultation stay in it. */
export const listCalls = (
  work: Work,
  { cursor, limit, whose, ending }: z.output<typeof endpoint.query>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db, actor }) => {
    const after = cursor === undefined ? null : readCursor(cursor)
    const takenBy = whose === 'mine' ? actor.id : null
    const rows = await listCallRows(db, { after, limit, takenBy, ending })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const next = last ? cursorAfter({ at: last.answeredAt, id: last.id }) : null
    return { items: shown.map(present), next }
  })

const present = ({ answeredAt, endedAt, forms, ...row }: CallLogRow) => ({
  ...row,
  answeredAt: answeredAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  forms: forms ?? [],
})
