export { sopRoutes } from './sop.routes.ts'
