import type { z } from 'zod'
import { dayOf } from '#domain/calendar/zones.ts'
import { tableOn } from '#domain/priorities/table.ts'
import type { recount as endpoint, Recounting } from '#domain/tickets/deadlines.api.ts'
import { type DeadlineCache, readCounting } from '#server/consultations/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { type CountedRow, listLiving, lockLiving, saveCounted } from './deadlines.queries.ts'
import { recountOne } from './refill-deadlines.ts'

const mostShown = 100

/** What would change if every ticket that still runs went by the table of today. */
export const previewRecounting = (work: Work): Promise<Recounting> =>
  inTransaction(work, async (work) => {
    const { version, counted } = await byTableOfToday(work)
    const changes = counted.filter(({ row, cache }) => isOther(row, cache))
    return {
      version,
      tickets: counted.length,
      changed: changes.length,
      changes: changes.slice(0, mostShown).map(({ row, cache }) => ({
        id: row.id,
        number: row.number,
        name: row.name,
        before: presentDue(row),
        after: presentDue(cache),
      })),
    }
  })

/** Does it. Refuses `table_outdated` when the table of today is not the one that was looked at. */
export const recountByTable = (
  work: Work,
  { commandId, version: expected }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    if (!(await isFirstTime(work, commandId, `recount:${expected}`, null))) return { changed: 0 }
    await lockLiving(work.db)
    const { version, counted } = await byTableOfToday(work)
    if (version !== expected) throw new Refusal('table_outdated')
    await saveCounted(
      work.db,
      counted.map(({ cache }) => cache),
    )
    const changed = counted.filter(({ row, cache }) => isOther(row, cache)).length
    await recordEvent(work, 'ticket.deadlines_changed', null, { tickets: counted.length, changed, version })
    return { changed }
  })

async function byTableOfToday({ db, actor, now }: Work) {
  const counting = await readCounting(db, actor.officeId)
  const { version } = tableOn(counting.tables, dayOf(now, counting.hours.zone))
  const rows = await listLiving(db)
  const counted = rows
    .filter(({ tableVersion }) => tableVersion !== version)
    .flatMap((row) => {
      const cache = recountOne(counting, row, version)
      return cache ? [{ row, cache }] : []
    })
  return { version, counted }
}

const isOther = (row: CountedRow, cache: DeadlineCache) =>
  row.priority !== cache.priority ||
  row.dueAt.getTime() !== cache.dueAt.getTime() ||
  row.firstReplyDueAt.getTime() !== cache.firstReplyDueAt.getTime()

const presentDue = ({
  priority,
  firstReplyDueAt,
  dueAt,
}: Pick<DeadlineCache, 'priority' | 'firstReplyDueAt' | 'dueAt'>) => ({
  priority: priority as Recounting['changes'][number]['before']['priority'],
  firstReplyDueAt: firstReplyDueAt.toISOString(),
  dueAt: dueAt.toISOString(),
})
