import { v7 as uuid } from 'uuid'
import { listColleagues } from '#server/people/index.ts'
import type { Pool } from '#server/platform/database.ts'
import { insertEvent } from '#server/platform/events.queries.ts'
import { enqueue, type JobWork } from '#server/platform/jobs.ts'
import { insertNotices, listOfficesToWarn, lockDue, markWarned } from './notices.queries.ts'

/** The job's name; graphile-worker knows it by this. */
export const deadlineWarning = { name: 'tickets.warn' }

/** Every minute: a job for each office in which a deadline has come to a half, to three quarters, or to its end. */
export async function warnOffices(pool: Pool, now: Date): Promise<void> {
  for (const officeId of await listOfficesToWarn(pool, now))
    await enqueue(pool, deadlineWarning, officeId, {}, { key: `warn:${officeId}` })
}

/**
 * Warns of the office's deadlines: whoever has the ticket, and every supervisor, once for each mark. What was missed while
 * nothing ran is told by its newest mark alone. Notice and mark are one transaction: a job that dies has told nobody.
 */
export async function warnOfDeadlines({ officeId, now: at, inOffice }: JobWork): Promise<void> {
  await inOffice(async (db) => {
    const due = await lockDue(db, at)
    if (due.length === 0) return
    const supervisors = await listColleagues(db, ['supervisor'])
    const notices = due.flatMap(({ id: ticketId, percent, dueAt, holder }) =>
      [...new Set([holder, ...supervisors.map(({ id }) => id)])].map((personId) => ({
        ...{ id: uuid(), personId, ticketId, percent, dueAt, at },
      })),
    )
    await insertNotices(db, notices)
    await markWarned(db, due)
    for (const { id: subjectId, percent } of due)
      await insertEvent(db, {
        officeId,
        personId: null,
        what: 'ticket.deadline_near',
        subjectId,
        detail: { percent },
        at,
      })
  })
}
