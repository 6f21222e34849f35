import { v7 as uuid } from 'uuid'
import * as api from '#domain/mail/inbox.api.ts'
import { callDesk, succeeded } from '../call-desk.ts'
import { exampleMail, withFile } from '../example-mails.ts'
import type { TestHouse } from '../start-house.ts'
import { takenMail } from '../taken-mail.ts'
import { ticketDesk } from '../ticket-desk.ts'
import { type MakerOffice, maker } from './maker.ts'

const codeOf = (house: TestHouse, { id }: MakerOffice) => (id === house.offices.JBR ? 'JBR' : 'MKS')
const command = () => ({ commandId: uuid() })
const aMail = (house: TestHouse, { id: officeId, administrator }: MakerOffice, source = exampleMail()) =>
  takenMail(house, { officeId, administrator }, source)

/** A mail of the office, and a request upon it. */
const onMail = async (house: TestHouse, office: MakerOffice, source?: string) => {
  const id = await aMail(house, office, source)
  return { as: office.agent, params: { officeId: office.id, id }, objects: [id] }
}

/** A ticket that waits, and a mail that quotes its number. */
async function withTicket(house: TestHouse, office: MakerOffice) {
  const ticket = await ticketDesk(house, office.agent, codeOf(house, office)).waiting()
  const form = await callDesk(house, office.agent, codeOf(house, office)).read(ticket.formId)
  const made = await onMail(house, office, exampleMail({ body: `Tiket ${form.body.numbers.ticket}` }))
  return { ticket, number: form.body.numbers.ticket ?? '', made }
}

const reads = async (_: TestHouse, { id: officeId, agent }: MakerOffice) => ({
  as: agent,
  params: { officeId },
  objects: [],
})

export const makers = [
  maker(api.listReceivedMails, reads),
  maker(api.countReceivedMails, reads),
  maker(api.readReceivedMail, (house, office) => onMail(house, office)),
  maker(api.showReceivedMail, (house, office) => onMail(house, office)),
  maker(api.downloadMailFile, async (house, office) => {
    const { params, ...made } = await onMail(house, office, withFile('bukti.txt', Buffer.from('bukti')))
    return { ...made, params: { ...params, position: 0 } }
  }),
  maker(api.acceptMail, async (house, office) => ({
    ...(await onMail(house, office)),
    body: { ...command(), consultationId: uuid() },
  })),
  maker(api.joinMail, async (house, office) => {
    const { made, number } = await withTicket(house, office)
    return { ...made, body: { ...command(), number } }
  }),
  maker(api.refuseMail, async (house, office) => ({
    ...(await onMail(house, office)),
    body: { ...command(), reason: 'Iklan.' },
  })),
  maker(api.releaseMail, async (house, office) => {
    const made = await onMail(house, office)
    const body = { ...command(), reason: 'Iklan.' }
    succeeded(await house.as(office.agent).call(api.refuseMail, { params: made.params, body }))
    return { ...made, body: command() }
  }),
  maker(api.acceptAnswer, async (house, office) => {
    const { made } = await withTicket(house, office)
    succeeded(await house.as(office.agent).call(api.joinMail, { params: made.params, body: command() }))
    return { ...made, body: { ...command(), answer: 'Perkecil berkasnya.' } }
  }),
  maker(api.listMessages, async (house, office) => {
    const { ticket } = await withTicket(house, office)
    return { as: office.agent, params: { officeId: office.id, id: ticket.id }, objects: [ticket.id] }
  }),
  maker(api.writeMail, async (house, office) => {
    const { ticket } = await withTicket(house, office)
    const letter = {
      purpose: 'unit' as const,
      to: 'ppe@jember.test',
      subject: 'Mohon',
      body: 'Mohon jawaban.',
    }
    return {
      as: office.agent,
      params: { officeId: office.id, id: ticket.id },
      body: { ...command(), ...letter },
      objects: [ticket.id],
    }
  }),
]
