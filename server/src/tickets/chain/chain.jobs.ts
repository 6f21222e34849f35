import { z } from 'zod'
import { jobKind } from '#server/platform/jobs.ts'
import { chaseReminder, sayChaseDue } from './remind-to-chase.ts'

export const ticketJobs = [
  jobKind({
    name: chaseReminder.name,
    payload: z.strictObject({ ticketId: z.uuid() }),
    run: (work, { ticketId }) => sayChaseDue(work, ticketId),
  }),
]
