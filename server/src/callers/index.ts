export { areAlike, type CallerRow, findCaller, findRootId, listFamily } from './callers.queries.ts'
export { callerRoutes } from './callers.routes.ts'
export { type Caller, presentCaller } from './present-caller.ts'
export { type Known, rememberCaller } from './remember-caller.ts'
