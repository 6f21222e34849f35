import { v7 as uuid } from 'uuid'
import * as api from '#domain/tickets/chain.api.ts'
import { callDesk, succeeded } from '../call-desk.ts'
import type { TestHouse } from '../start-house.ts'
import { ticketDesk } from '../ticket-desk.ts'
import { type MakerOffice, maker } from './maker.ts'

const codeOf = (house: TestHouse, id: string) => (id === house.offices.JBR ? 'JBR' : 'MKS')
const deskOf = (house: TestHouse, { id, agent }: MakerOffice) => ticketDesk(house, agent, codeOf(house, id))
const command = () => ({ commandId: uuid() })

/** What a link carries, for the pages without an account. */
async function carried(house: TestHouse, office: MakerOffice) {
  const desk = deskOf(house, office)
  const { id } = await desk.waiting()
  const { path } = succeeded(await desk.link(id))
  return { officeId: office.id, token: path.split('.')[1] ?? '' }
}

export const makers = [
  maker(api.passOn, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const unitId = await callDesk(house, office.agent, codeOf(house, office.id)).unit()
    const body = { ...command(), level: 'unit' as const, unitId, reason: 'Perlu hak akses.' }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id, unitId] }
  }),
  maker(api.passOn, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const support = {
      title: 'Gagal unggah',
      description: 'Tidak dapat mengunggah.',
      kind: 'Permasalahan' as const,
    }
    const body = { ...command(), level: 'lkpp' as const, reason: 'Perlu hak akses.', support }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.chase, async (house, office) => {
    const desk = deskOf(house, office)
    const { id } = await desk.waiting()
    succeeded(await desk.passOn(id))
    const body = { ...command(), reason: 'Ditelepon.' }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.setForeignNumber, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const body = { ...command(), was: '', foreignNumber: 'LS-881' }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.confirmSolved, async (house, office) => {
    const { id } = await deskOf(house, office).informed()
    return { as: office.agent, params: { officeId: office.id, id }, body: command(), objects: [id] }
  }),
  maker(api.sendBack, async (house, office) => {
    const { id } = await deskOf(house, office).informed()
    const body = { ...command(), reason: 'Masih gagal.' }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.callerOwes, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const body = { ...command(), owes: true }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.makeAnswerLink, async (house, office) => {
    const { id } = await deskOf(house, office).waiting()
    const body = { ...command(), recipient: 'Admin PPE', shows: ['institution' as const] }
    return { as: office.agent, params: { officeId: office.id, id }, body, objects: [id] }
  }),
  maker(api.revokeAnswerLink, async (house, office) => {
    const desk = deskOf(house, office)
    const { id } = await desk.waiting()
    const { id: linkId } = succeeded(await desk.link(id))
    return { as: office.agent, params: { officeId: office.id, id, linkId }, objects: [id, linkId] }
  }),
  maker(api.readAnswerLink, async (house, office) => ({
    as: null,
    body: await carried(house, office),
    objects: [],
  })),
  maker(api.answerByLink, async (house, office) => ({
    as: null,
    body: { ...(await carried(house, office)), answer: 'Perkecil berkasnya.', name: 'Admin PPE' },
    objects: [],
  })),
]
