export { archiveJobs } from './archive.jobs.ts'
export { archiveRoutes } from './archive.routes.ts'
export { type ArchiveReport, verifyArchive } from './verify-archive.ts'
