export { recapRoutes } from './recap.routes.ts'
export { writeRecap } from './write-recap.ts'
