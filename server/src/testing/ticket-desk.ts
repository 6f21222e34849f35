import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { Words } from '#domain/consultations/words.ts'
import * as api from '#domain/tickets/tickets.api.ts'
import { callDesk, succeeded } from './call-desk.ts'
import type { CastName } from './cast.ts'
import type { TestHouse } from './start-house.ts'

type Sent<B extends z.ZodType> = Partial<z.input<B>>

/** The day of the house in Jember, after `days`: YYYY-MM-DD. */
export const dayInJember = (house: TestHouse, days = 0): string =>
  new Date(house.clock.now().getTime() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10)

/** What somebody who works on tickets does, in a word each. */
export function ticketDesk(house: TestHouse, as: CastName, office: 'JBR' | 'MKS' = 'JBR') {
  const officeId = house.offices[office]
  const who = house.as(as)
  const at = (id: string) => ({ params: { officeId, id } })
  const command = () => ({ commandId: uuid() })
  const desk = {
    list: (query: z.input<typeof api.listTickets.query> = {}) =>
      who.call(api.listTickets, { params: { officeId }, query }),
    count: () => who.call(api.countTickets, { params: { officeId } }),
    workers: () => who.call(api.ticketWorkers, { params: { officeId } }),
    read: (id: string) => who.call(api.readTicket, at(id)),
    receive: (id: string, body: Sent<typeof api.receiveAnswer.body> = {}) =>
      who.call(api.receiveAnswer, {
        ...at(id),
        body: { ...command(), receivedOn: dayInJember(house), answer: 'Perkecil berkasnya.', ...body },
      }),
    inform: (id: string, body: Sent<typeof api.informCaller.body> = {}) =>
      who.call(api.informCaller, { ...at(id), body: { ...command(), how: 'telephone', ...body } }),
    close: (id: string, body: Sent<typeof api.closeTicket.body> = {}) =>
      who.call(api.closeTicket, { ...at(id), body: { ...command(), ...body } }),
    assign: (id: string, to: string | null, body: Sent<typeof api.assignTicket.body> = {}) =>
      who.call(api.assignTicket, { ...at(id), body: { ...command(), to, ...body } }),
    /** A ticket that waits for its answer: numbers given and told. */
    async waiting(words: Partial<Words> = {}): Promise<{ id: string; formId: string }> {
      const call = callDesk(house, as, office)
      const { id: formId, ticket } = await call.ticket(words)
      succeeded(await call.handOver(formId))
      succeeded(await call.step(formId, 'numbers_told'))
      if (!ticket) throw new Error('a "no" without a ticket')
      return { id: ticket.id, formId }
    },
    async answered(words: Partial<Words> = {}) {
      const ticket = await desk.waiting(words)
      succeeded(await desk.receive(ticket.id))
      return ticket
    },
    async informed(words: Partial<Words> = {}) {
      const ticket = await desk.answered(words)
      succeeded(await desk.inform(ticket.id))
      return ticket
    },
  }
  return desk
}
