// What others may have of tickets. Archiving a form closes its ticket by itself: the ticket follows the form's journal.
export { refuseWrongDay } from './answers/answer-day.ts'
export { receiveUnitAnswer, type UnitAnswer } from './answers/receive-unit-answer.ts'
export { ticketJobs } from './chain/chain.jobs.ts'
export { ticketRoutes } from './tickets.routes.ts'
