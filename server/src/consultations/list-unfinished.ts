import type { z } from 'zod'
import type { listUnfinished as endpoint } from '#domain/consultations/consultations.api.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { type LineRow, listUnfinishedRows } from './lists.queries.ts'

/** A line of a list as it leaves. */
export const presentLine = (row: LineRow) => ({
  ...row,
  consultedAt: row.consultedAt.toISOString(),
  clockFrom: row.clockFrom?.toISOString() ?? null,
})

/** Belum selesai: what must still be archived or ended, with the clock of step 7 or 8. */
export const listUnfinished = (work: Work, { whose }: z.output<typeof endpoint.query>) =>
  inTransaction(work, async ({ db, actor }) => ({
    items: (await listUnfinishedRows(db, actor.id, whose === 'mine')).map(presentLine),
  }))
