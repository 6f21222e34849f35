import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { dayOf } from '#domain/calendar/zones.ts'
import type { listTables as endpoint } from '#domain/priorities/priorities.api.ts'
import { firstTable, type PriorityTable } from '#domain/priorities/table.ts'
import { lockOffice, readOffice } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { insertTable, listTableRows } from './priorities.queries.ts'

type Line = z.input<typeof endpoint.answer>['items'][number]

/** All versions of the office's table, the newest first; the last is the one that came with the product. */
export async function listLines(db: Db): Promise<Line[]> {
  const rows = await listTableRows(db)
  const made = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
  return [...made, { table: firstTable, createdAt: null, createdBy: null }]
}

/** The next version, valid from today or later; sent twice with the same contents it answers the same. */
export const addTable = (work: Work, table: PriorityTable): Promise<Line> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    await lockOffice(db)
    const [current] = await listLines(db)
    if (current && isDeepStrictEqual(current.table, table)) return current
    if (table.version !== (current?.table.version ?? 0) + 1) throw new Refusal('table_outdated')
    const today = dayOf(now, (await readOffice(db, actor.officeId)).timeZone)
    if (table.validFrom < today) throw new Refusal('table_day_past', { today })
    await insertTable(db, table, actor.id, now)
    await recordEvent(work, 'office.table_changed', actor.officeId, { version: table.version })
    return { table, createdAt: now.toISOString(), createdBy: actor.name }
  })
