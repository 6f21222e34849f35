import { lockCounting } from '#server/calendars/index.ts'
import { type Counting, count, type DeadlineCache, readCounting } from '#server/consultations/index.ts'
import type { Db } from '#server/platform/database.ts'
import { insertEvent } from '#server/platform/events.queries.ts'
import type { JobWork } from '#server/platform/jobs.ts'
import { type CountedRow, listLiving, lockLiving, saveCounted } from './deadlines.queries.ts'

/**
 * Counts the deadlines of every ticket of an office anew that is neither closed nor withdrawn, by the calendar that holds
 * now and the table that each was made under. May be asked for at any time and as often as one likes.
 */
export async function refillDeadlines({ officeId, now: at, inOffice }: JobWork): Promise<void> {
  // Whoever counts by the calendar before this one is waited for; whoever begins after it reads the new one.
  await inOffice((db) => lockCounting(db, 'alone'))
  await inOffice(async (db) => {
    const tickets = await recountLiving(db, officeId)
    const what = 'ticket.deadlines_changed'
    await insertEvent(db, { officeId, personId: null, what, subjectId: null, detail: { tickets }, at })
  })
}

/** The same within a transaction that stands in the office; how many tickets were counted. */
export async function recountLiving(db: Db, officeId: string): Promise<number> {
  const counting = await readCounting(db, officeId)
  await lockLiving(db)
  const rows = await listLiving(db)
  const caches = rows.flatMap((row) => recountOne(counting, row, row.tableVersion) ?? [])
  await saveCounted(db, caches)
  return caches.length
}

/** What a ticket's cache would be by a version of the table; null while too little is known of it. */
export function recountOne(
  counting: Counting,
  { id, entries, ...row }: CountedRow,
  tableVersion: number,
): (DeadlineCache & { id: string }) | null {
  const made = count(counting, entries, row, tableVersion)
  return made && { id, ...made.cache }
}
