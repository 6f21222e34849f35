// What others may have of tickets. Archiving a form closes its ticket by itself: the ticket follows the form's journal.
export { refuseWrongDay } from './answer-day.ts'
export { ticketRoutes } from './tickets.routes.ts'
