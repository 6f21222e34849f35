import { archiveJobs } from './archive/index.ts'
import type { HouseSettings } from './platform/house.ts'
import type { JobKind } from './platform/jobs.ts'

/** Every kind of job that the worker takes, one line a feature. */
export const featureJobs = (_settings: HouseSettings): JobKind[] => [...archiveJobs]
