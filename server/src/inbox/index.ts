export { inboxRoutes } from './inbox.routes.ts'
export { startReading } from './reading/start-reading.ts'
