export { systemHealthRoutes } from './system-health.routes.ts'
