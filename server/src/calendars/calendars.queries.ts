import type { WorkCalendar } from '#domain/calendar/calendar.ts'
import type { Db } from '#server/platform/database.ts'

export async function findCalendar(db: Db): Promise<WorkCalendar | null> {
  const [row] = await db<{ contents: WorkCalendar }[]>`
    select contents from calendars where office_id = current_office() order by version desc limit 1`
  return row?.contents ?? null
}

export async function findCalendarVersion(db: Db, version: number): Promise<WorkCalendar | null> {
  const [row] = await db<{ contents: WorkCalendar }[]>`select contents from calendars
    where office_id = current_office() and version = ${version}`
  return row?.contents ?? null
}

export async function insertCalendar(db: Db, calendar: WorkCalendar, by: string, at: Date): Promise<void> {
  await db`insert into calendars (office_id, version, contents, created_by, created_at)
    values (current_office(), ${calendar.version}, ${db.json({ ...calendar })}, ${by}, ${at})`
}

interface VersionRow {
  version: number
  createdAt: Date
  createdBy: string
}

/** Newest first, with the name of who made each. */
export function listCalendarVersions(db: Db): Promise<VersionRow[]> {
  return db<VersionRow[]>`select v.version, v.created_at as "createdAt", p.name as "createdBy"
    from calendars v join people p on p.id = v.created_by
    where v.office_id = current_office() order by v.version desc`
}

/** Each office is locked by its own number: whoever counts holds it together with others, the job that counts all anew alone. */
export async function lockCounting(db: Db, how: 'together' | 'alone'): Promise<void> {
  const key = db`hashtextextended('deadlines:' || current_office(), 0)`
  if (how === 'together') await db`select pg_advisory_xact_lock_shared(${key})`
  else await db`select pg_advisory_xact_lock(${key})`
}
