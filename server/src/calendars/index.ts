import { firstCalendar } from '#domain/calendar/first-calendar.ts'
import { type Hours, readHours } from '#domain/calendar/hours.ts'
import { readOffice } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import { findCalendar } from './calendars.queries.ts'

export { lockCounting } from './calendars.queries.ts'
export { calendarRoutes } from './calendars.routes.ts'

/** The calendar by which the office counts now: its version, and its hours in the office's zone. */
export async function currentHours(db: Db, officeId: string): Promise<{ version: number; hours: Hours }> {
  const [office, found] = await Promise.all([readOffice(db, officeId), findCalendar(db)])
  const calendar = found ?? firstCalendar
  return { version: calendar.version, hours: readHours(calendar, office.timeZone) }
}
