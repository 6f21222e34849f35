import { v7 as uuid } from 'uuid'
import * as api from '#domain/consultations/consultations.api.ts'
import { callDesk, rina, succeeded } from '../call-desk.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

const deskOf = (house: TestHouse, { id, agent }: MakerOffice) =>
  callDesk(house, agent, id === house.offices.JBR ? 'JBR' : 'MKS')

/** A request of the agent on one form. */
const on = <B>({ id: officeId, agent }: MakerOffice, id: string, body: B) => ({
  as: agent,
  params: { officeId, id },
  body: { commandId: uuid(), ...body },
  objects: [id],
})

export const makers = [
  maker(api.readConsultation, async (house, office) => {
    const { id } = await deskOf(house, office).callWith()
    return { as: office.agent, params: { officeId: office.id, id }, objects: [id] }
  }),
  maker(api.listUnfinished, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    query: { whose: 'office' as const },
    objects: [],
  })),
  maker(api.saveWords, async (house, office) => {
    const desk = deskOf(house, office)
    const [{ id }, unit] = [await desk.callWith(), await desk.unit()]
    const changes = [
      { field: 'name' as const, value: 'Rina', revision: 1 },
      { field: 'unitId' as const, value: unit, revision: 0 },
    ]
    return { ...on(office, id, { changes }), objects: [id, unit] }
  }),
  maker(api.takeStep, async (house, office) => {
    const { id } = await deskOf(house, office).callWith()
    return on(office, id, { what: 'caller_wait_began' as const })
  }),
  maker(api.decide, async (house, office) => {
    const { id } = await deskOf(house, office).callForTicket()
    return on(office, id, { decision: 'ticket' as const })
  }),
  maker(api.giveAnswer, async (house, office) => {
    const desk = deskOf(house, office)
    const { id } = await desk.callWith({ ...rina, answer: 'Sudah dijelaskan.' })
    succeeded(await desk.decide(id, 'answer'))
    return on(office, id, { explainedBy: house.cast[office.agent].id })
  }),
  maker(api.recordHandover, async (house, office) => {
    const { id } = await deskOf(house, office).ticket()
    return on(office, id, { handover: 'email' as const })
  }),
  maker(api.mailNumbersAgain, async (house, office) => {
    const desk = deskOf(house, office)
    const { id } = await desk.ticket({ email: 'rina@melati.test' })
    succeeded(await desk.handOver(id))
    return on(office, id, {})
  }),
  maker(api.undoLast, async (house, office) => on(office, (await deskOf(house, office).ticket()).id, {})),
  maker(api.cancelForm, async (house, office) => {
    const { id } = await deskOf(house, office).ticket()
    return on(office, id, { reason: 'Penelepon menarik permintaannya.' })
  }),
  maker(api.handOn, async (house, office) => {
    const { id } = await deskOf(house, office).callWith()
    const to = house.cast[office.supervisor].id
    return { ...on(office, id, { to }), objects: [id, to] }
  }),
  maker(api.explainDeviation, async (house, office) => {
    const { id } = await deskOf(house, office).callWith()
    return on(office, id, { step: 2 as const, reason: 'other_call' as const })
  }),
  maker(api.enterLate, async (house, office) => {
    const consultedAt = new Date(house.clock.now().getTime() - 3_600_000).toISOString()
    const unitId = await deskOf(house, office).unit()
    const body = { commandId: uuid(), consultationId: uuid(), consultedAt, words: { ...rina, unitId } }
    return { as: office.agent, params: { officeId: office.id }, body, objects: [unitId] }
  }),
  maker(api.colleagues, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
]
