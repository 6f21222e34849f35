import * as api from '#domain/tickets/tickets.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { receiveAnswer } from './answers/receive-answer.ts'
import { assignTicket } from './assign-ticket.ts'
import { chainRoutes } from './chain/chain.routes.ts'
import { closeTicket } from './close-ticket.ts'
import { deskRoutes } from './desk/desk.routes.ts'
import { informCaller } from './inform-caller.ts'
import { countTickets } from './queue/count-tickets.ts'
import { listTickets } from './queue/list-tickets.ts'
import { readTicket } from './read-ticket.ts'
import { ticketWorkers } from './ticket-workers.ts'

/** Hangs the tickets into the app. */
export function ticketRoutes(house: House): void {
  route(house, api.listTickets, (work, { query }) => listTickets(work, query))
  route(house, api.countTickets, (work) => countTickets(work))
  route(house, api.ticketWorkers, (work) => ticketWorkers(work))
  route(house, api.readTicket, (work, { params }) => readTicket(work, params.id))
  route(house, api.receiveAnswer, (work, { params, body }) => receiveAnswer(work, params.id, body))
  route(house, api.informCaller, (work, { params, body }) => informCaller(work, params.id, body))
  route(house, api.closeTicket, (work, { params, body }) => closeTicket(work, params.id, body))
  route(house, api.assignTicket, (work, { params, body }) => assignTicket(work, params.id, body))
  chainRoutes(house)
  deskRoutes(house)
}
