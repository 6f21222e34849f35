import { v7 as uuid } from 'uuid'
import * as api from '#domain/tickets/tickets.api.ts'
import type { TestHouse } from '../start-house.ts'
import { dayInJember, ticketDesk } from '../ticket-desk.ts'
import { type MakerOffice, maker } from './maker.ts'

const deskOf = (house: TestHouse, { id, agent }: MakerOffice) =>
  ticketDesk(house, agent, id === house.offices.JBR ? 'JBR' : 'MKS')
const command = () => ({ commandId: uuid() })

export const makers = [
  maker(api.listTickets, async (house, office) => {
    await deskOf(house, office).waiting()
    return { as: office.agent, params: { officeId: office.id }, query: { words: 'rina' }, objects: [] }
  }),
  maker(api.countTickets, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(api.ticketWorkers, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(api.readTicket, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    return { as: office.agent, params: { officeId: office.id, id }, objects: [id] }
  }),
  maker(api.receiveAnswer, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const body = { ...command(), receivedOn: dayInJember(house), answer: 'Perkecil berkasnya.' }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.informCaller, async (house, office) => {
    const { id } = await deskOf(house, office).answered()
    const body = { ...command(), how: 'telephone' as const }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.closeTicket, async (house, office) => {
    const { id } = await deskOf(house, office).informed()
    return { as: office.agent, params: { officeId: office.id, id }, body: command(), objects: [id] }
  }),
  maker(api.assignTicket, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const body = { ...command(), to: house.cast[office.supervisor].id }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
]
