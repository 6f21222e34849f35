import { isDeepStrictEqual } from 'node:util'
import type { CalendarView } from '#domain/calendar/calendar.api.ts'
import type { WorkCalendar } from '#domain/calendar/calendar.ts'
import { firstCalendar } from '#domain/calendar/first-calendar.ts'
import { lockOffice, refillDeadlines } from '#server/offices/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findCalendar, insertCalendar, listCalendarVersions } from './calendars.queries.ts'

/** The office's working time as its page shows it. */
export const readCalendar = (work: Work): Promise<CalendarView> =>
  inTransaction(work, async ({ db }) => {
    const [found, versions] = await Promise.all([findCalendar(db), listCalendarVersions(db)])
    const made = versions.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
    return {
      current: found ?? firstCalendar,
      versions: [...made, { version: 1, createdAt: null, createdBy: null }],
    }
  })

/** The next version; the deadlines follow by a job. Sent twice with the same contents it answers the same. */
export const saveCalendar = (work: Work, calendar: WorkCalendar): Promise<CalendarView> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    await lockOffice(db)
    const current = (await findCalendar(db)) ?? firstCalendar
    if (!isDeepStrictEqual(current, calendar)) {
      if (calendar.version !== current.version + 1) throw new Refusal('calendar_outdated')
      await insertCalendar(db, calendar, actor.id, now)
      await recordEvent(work, 'office.calendar_changed', actor.officeId, { version: calendar.version })
      await refillDeadlines(work)
    }
    return readCalendar(work)
  })
