import { z } from 'zod'
import { deadlineRefill } from '#server/offices/index.ts'
import { jobKind } from '#server/platform/jobs.ts'
import { refillDeadlines } from './refill-deadlines.ts'
import { deadlineWarning, warnOfDeadlines } from './warn.ts'

export const deadlineJobs = [
  jobKind({ name: deadlineRefill.name, payload: z.strictObject({}), run: refillDeadlines }),
  jobKind({ name: deadlineWarning.name, payload: z.strictObject({}), run: warnOfDeadlines }),
]
