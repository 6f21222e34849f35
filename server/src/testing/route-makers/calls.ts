import { v7 as uuid } from 'uuid'
import * as api from '#domain/calls/calls.api.ts'
import { callDesk, rina, succeeded } from '../call-desk.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

const deskOf = (house: TestHouse, { id, agent }: MakerOffice) =>
  callDesk(house, agent, id === house.offices.JBR ? 'JBR' : 'MKS')

/** A call that is going on, and its first form. */
async function aCall(house: TestHouse, office: MakerOffice) {
  const { id, call } = await deskOf(house, office).callWith()
  if (!call) throw new Error('a form without its call')
  return { callId: call.id, formId: id }
}

/** A caller who is known from a decision. */
async function aCaller(house: TestHouse, office: MakerOffice, name = rina.name ?? '') {
  const desk = deskOf(house, office)
  const { id } = await desk.callWith({
    ...rina,
    name,
    phone: `0812${Date.now().toString().slice(-7)}${name.length}`,
  })
  const { callerId } = succeeded(await desk.decide(id, 'answer'))
  if (!callerId) throw new Error('a decision without a caller')
  return callerId
}

const command = () => ({ commandId: uuid() })

export const makers = [
  maker(api.answerCall, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    body: { ...command(), callId: uuid(), consultationId: uuid() },
    objects: [],
  })),
  maker(api.correctStart, async (house, office) => {
    const { callId } = await aCall(house, office)
    const params = { officeId: office.id, id: callId }
    return { as: office.agent, params, body: { ...command(), secondsEarlier: 4 }, objects: [callId] }
  }),
  maker(api.giveNumber, async (house, office) => {
    const { callId } = await aCall(house, office)
    const params = { officeId: office.id, id: callId }
    return { as: office.agent, params, body: { ...command(), number: '0331 487654' }, objects: [callId] }
  }),
  maker(api.endCall, async (house, office) => {
    const { callId } = await aCall(house, office)
    const body = { ...command(), reason: 'finished' as const }
    return { as: office.agent, params: { officeId: office.id, id: callId }, body, objects: [callId] }
  }),
  maker(api.addForm, async (house, office) => {
    const { callId, formId } = await aCall(house, office)
    const body = { ...command(), consultationId: uuid(), inheritFrom: formId }
    return { as: office.agent, params: { officeId: office.id, id: callId }, body, objects: [callId, formId] }
  }),
  maker(api.listCalls, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    query: { whose: 'office' as const },
    objects: [],
  })),
  maker(api.findCallers, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    query: { words: 'rina kusma' },
    objects: [],
  })),
  maker(api.readCaller, async (house, office) => {
    const id = await aCaller(house, office)
    return { as: office.agent, params: { officeId: office.id, id }, objects: [id] }
  }),
  maker(api.pickCaller, async (house, office) => {
    const callerId = await aCaller(house, office)
    const { formId } = await aCall(house, office)
    const params = { officeId: office.id, id: formId }
    return { as: office.agent, params, body: { ...command(), callerId }, objects: [formId, callerId] }
  }),
  maker(api.mergeCallers, async (house, office) => {
    const [id, other] = [await aCaller(house, office), await aCaller(house, office, 'Dedi Kurniawan')]
    const params = { officeId: office.id, id }
    return { as: office.agent, params, body: { ...command(), other }, objects: [id, other] }
  }),
  maker(api.undoMerge, async (house, office) => {
    const [into, id] = [await aCaller(house, office), await aCaller(house, office, 'Dedi Kurniawan')]
    const merge = { params: { officeId: office.id, id: into }, body: { ...command(), other: id } }
    succeeded(await house.as(office.agent).call(api.mergeCallers, merge))
    return { as: office.agent, params: { officeId: office.id, id }, body: command(), objects: [id] }
  }),
]
