import { v7 as uuid } from 'uuid'
import * as boxes from '#domain/mail/mail-boxes.api.ts'
import * as outgoing from '#domain/mail/outgoing.api.ts'
import { firstMailTemplates } from '#domain/mail/templates.ts'
import { callDesk, succeeded } from '../call-desk.ts'
import type { TestHouse } from '../start-house.ts'
import { type MakerOffice, maker } from './maker.ts'

const box = {
  name: 'Helpdesk',
  address: 'helpdesk@lpse.test',
  senderName: 'Helpdesk',
  userName: 'helpdesk',
  // Port 1 of this machine: nobody listens there, and it is told at once.
  smtp: { host: '127.0.0.1', port: 1, security: 'none' as const, signsIn: true },
  imap: null,
  sends: false,
  password: 'rahasia kotak',
}

/** A box of the office that is there already. */
async function savedBox(house: TestHouse, { id: officeId, administrator }: MakerOffice) {
  const id = uuid()
  const params = { officeId }
  succeeded(await house.as(administrator).call(boxes.addMailBox, { params, body: { ...box, id } }))
  return { officeId, id }
}

export const makers = [
  maker(boxes.listMailBoxes, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    objects: [],
  })),
  maker(boxes.addMailBox, async (_, { id: officeId, administrator }) => ({
    as: administrator,
    params: { officeId },
    body: { ...box, id: uuid() },
    objects: [],
  })),
  maker(boxes.saveMailBox, async (house, office) => {
    const params = await savedBox(house, office)
    return { as: office.administrator, params, body: box, objects: [params.id] }
  }),
  maker(boxes.endMailBox, async (house, office) => {
    const params = await savedBox(house, office)
    return { as: office.administrator, params, objects: [params.id] }
  }),
  maker(boxes.tryMailBox, async (house, office) => {
    const { officeId, id } = await savedBox(house, office)
    const { password: _, ...rest } = box
    return { as: office.administrator, params: { officeId }, body: { ...rest, boxId: id }, objects: [id] }
  }),
  maker(boxes.listMailTemplates, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(boxes.saveMailTemplate, async (_, { id: officeId, supervisor }) => ({
    as: supervisor,
    params: { officeId, purpose: 'unit' as const },
    body: { template: firstMailTemplates.unit },
    objects: [],
  })),
  maker(boxes.sendTestMail, async (_, { id: officeId, supervisor }) => ({
    as: supervisor,
    params: { officeId, purpose: 'unit' as const },
    body: { commandId: uuid(), template: firstMailTemplates.unit },
    objects: [],
  })),
  maker(outgoing.listOutgoingMails, async (_, { id: officeId, agent }) => ({
    as: agent,
    params: { officeId },
    objects: [],
  })),
  maker(outgoing.sendMailAgain, async (house, office) => {
    const desk = callDesk(house, office.agent, office.id === house.offices.JBR ? 'JBR' : 'MKS')
    const form = await desk.ticket({ email: 'rina@melati.test' })
    succeeded(await desk.handOver(form.id))
    const { body } = await house
      .as(office.agent)
      .call(outgoing.listOutgoingMails, { params: { officeId: office.id } })
    const id = body.items[0]?.id ?? ''
    return {
      as: office.agent,
      params: { officeId: office.id, id },
      body: { commandId: uuid() },
      objects: [id],
    }
  }),
]
