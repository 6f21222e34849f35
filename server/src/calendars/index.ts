import { firstCalendar } from '#domain/calendar/first-calendar.ts'
import { type Hours, readHours } from '#domain/calendar/hours.ts'
import { readOffice } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import { findCalendar, findCalendarVersion } from './calendars.queries.ts'

export { lockCounting } from './calendars.queries.ts'
export { calendarRoutes } from './calendars.routes.ts'

/** The calendar by which the office counts now: its version, and its hours in the office's zone. */
export async function currentHours(db: Db, officeId: string): Promise<{ version: number; hours: Hours }> {
  const [office, found] = await Promise.all([readOffice(db, officeId), findCalendar(db)])
  const calendar = found ?? firstCalendar
  return { version: calendar.version, hours: readHours(calendar, office.timeZone) }
}

/** The hours of an earlier version, by which a closed ticket was counted; of none that there is, those of now. */
export async function hoursOfVersion(db: Db, officeId: string, version: number): Promise<Hours> {
  const [office, found] = await Promise.all([readOffice(db, officeId), findCalendarVersion(db, version)])
  return readHours(found ?? firstCalendar, office.timeZone)
}
