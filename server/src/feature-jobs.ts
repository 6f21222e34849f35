import { archiveJobs } from './archive/index.ts'
import { deadlineJobs } from './deadlines/index.ts'
import { mailJobs } from './mail/index.ts'
import type { HouseSettings } from './platform/house.ts'
import type { JobKind } from './platform/jobs.ts'
import { ticketJobs } from './tickets/index.ts'

/** Every kind of job that the worker takes, one line a feature. */
export const featureJobs = (settings: HouseSettings): JobKind[] => [
  ...mailJobs(settings),
  ...ticketJobs,
  ...deadlineJobs,
  ...archiveJobs,
]
