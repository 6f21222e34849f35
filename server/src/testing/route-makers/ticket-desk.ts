import { v7 as uuid } from 'uuid'
import * as api from '#domain/tickets/desk.api.ts'
import { callDesk, succeeded } from '../call-desk.ts'
import type { TestHouse } from '../start-house.ts'
import { ticketDesk } from '../ticket-desk.ts'
import { type MakerOffice, maker } from './maker.ts'

const codeOf = (house: TestHouse, id: string) => (id === house.offices.JBR ? 'JBR' : 'MKS')
const deskOf = (house: TestHouse, { id, agent }: MakerOffice) => ticketDesk(house, agent, codeOf(house, id))
const command = () => ({ commandId: uuid() })
const bytes = Buffer.from('Catatan dari penyedia.')

/** Two tickets of the office, the second by its number. */
async function two(house: TestHouse, office: MakerOffice) {
  const desk = deskOf(house, office)
  const [{ id }, { id: otherId }] = [await desk.waiting(), await desk.waiting()]
  return { desk, id, otherId, number: await desk.numberOf(otherId) }
}
const attached = async (house: TestHouse, office: MakerOffice) => {
  const desk = deskOf(house, office)
  const { id } = await desk.waiting()
  const { id: attachmentId } = succeeded(await desk.attach(id, bytes))
  return { params: { officeId: office.id, id, attachmentId }, objects: [id, attachmentId] }
}

export const makers = [
  maker(api.takeTicket, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    return { as: office.agent, params: { officeId: office.id, id }, body: command(), objects: [id] }
  }),
  maker(api.sayViewing, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    return { as: office.agent, params: { officeId: office.id, id }, body: { here: true }, objects: [id] }
  }),
  maker(api.writeNote, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const body = { ...command(), words: 'Sudah ditelepon.' }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.editNote, async (house, office) => {
    const desk = deskOf(house, office)
    const { id } = await desk.waiting()
    const { id: noteId } = succeeded(await desk.note(id))
    const body = { ...command(), words: 'Sudah ditelepon dua kali.', revision: 1 }
    return { as: office.agent, params: { officeId: office.id, id, noteId }, body, objects: [id, noteId] }
  }),
  maker(api.addAttachment, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const query = { ...command(), name: 'layar.png' }
    return { as: office.agent, params: { officeId: office.id, id }, query, bytes, objects: [id] }
  }),
  maker(api.readAttachment, async (house, office) => ({
    as: office.agent,
    ...(await attached(house, office)),
  })),
  maker(api.removeAttachment, async (house, office) => ({
    as: office.agent,
    ...(await attached(house, office)),
    body: { removed: true },
  })),
  maker(api.linkTicket, async (house, office) => {
    const { id, number } = await two(house, office)
    const body = { ...command(), number }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.unlinkTicket, async (house, office) => {
    const { desk, id, otherId, number } = await two(house, office)
    succeeded(await desk.linkTo(id, number))
    return { as: office.agent, params: { officeId: office.id, id, otherId }, objects: [id, otherId] }
  }),
  maker(api.mergeTicket, async (house, office) => {
    const { id, number } = await two(house, office)
    const body = { ...command(), number }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.unmergeTicket, async (house, office) => {
    const { desk, id, number } = await two(house, office)
    succeeded(await desk.merge(id, number))
    return { as: office.agent, params: { officeId: office.id, id }, objects: [id] }
  }),
  maker(api.readMyUnits, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(api.setMyUnits, async (house, office) => {
    const unitId = await callDesk(house, office.agent, codeOf(house, office.id)).unit()
    return {
      as: office.agent,
      params: { officeId: office.id },
      body: { unitIds: [unitId] },
      objects: [unitId],
    }
  }),
]
