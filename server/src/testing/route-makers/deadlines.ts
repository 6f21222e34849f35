import { v7 as uuid } from 'uuid'
import * as tables from '#domain/priorities/priorities.api.ts'
import * as api from '#domain/tickets/deadlines.api.ts'
import type { TestHouse } from '../start-house.ts'
import { ticketDesk } from '../ticket-desk.ts'
import { type MakerOffice, maker } from './maker.ts'

const waiting = (house: TestHouse, { id, agent }: MakerOffice) =>
  ticketDesk(house, agent, id === house.offices.JBR ? 'JBR' : 'MKS').waiting()
const command = () => ({ commandId: uuid() })

export const makers = [
  maker(api.readDeadlineSum, async (house, office) => {
    const { id } = await waiting(house, office)
    return { as: office.agent, params: { officeId: office.id, id }, objects: [id] }
  }),
  maker(api.reprioritise, async (house, office) => {
    const { id } = await waiting(house, office)
    const terms = { urgency: 'mendesak', impact: 'kecil', grade: null, stageEndsAt: null } as const
    return {
      as: office.agent,
      params: { officeId: office.id, id },
      body: { ...command(), ...terms },
      objects: [id],
    }
  }),
  maker(api.previewRecounting, async (_, { id: officeId, supervisor }) => ({
    as: supervisor,
    params: { officeId },
    objects: [],
  })),
  maker(api.recount, async (house, { id: officeId, supervisor }) => {
    const { body } = await house.as(supervisor).call(tables.listTables, { params: { officeId } })
    const today = house.clock.now().toISOString().slice(0, 10)
    const version = body.items.find(({ table }) => table.validFrom <= today)?.table.version ?? 1
    return { as: supervisor, params: { officeId }, body: { ...command(), version }, objects: [] }
  }),
  maker(api.listNotices, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(api.readNotices, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    body: command(),
    objects: [],
  })),
]
