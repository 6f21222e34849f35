export { deadlineJobs } from './deadlines.jobs.ts'
export { deadlineRoutes } from './deadlines.routes.ts'
export { warnOffices } from './warn.ts'
