import { enqueue } from '#server/platform/jobs.ts'
import type { Work } from '#server/platform/work.ts'

/** The job's name; its kind is the tickets'. */
export const deadlineRefill = { name: 'tickets.refill_deadlines' }

/** The working time of the office is another one: the deadlines of its tickets are counted anew, once, by a job. */
export const refillDeadlines = ({ db, actor: { officeId } }: Pick<Work, 'db' | 'actor'>): Promise<void> =>
  enqueue(db, deadlineRefill, officeId, {}, { key: `refill_deadlines:${officeId}` })
