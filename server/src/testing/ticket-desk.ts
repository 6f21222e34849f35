import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { Words } from '#domain/consultations/words.ts'
import * as chain from '#domain/tickets/chain.api.ts'
import * as more from '#domain/tickets/desk.api.ts'
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
    passOn: (id: string, body: Sent<typeof chain.passOn.body> = {}) =>
      who.call(chain.passOn, {
        ...at(id),
        body: { ...command(), level: 'lkpp', reason: 'Perlu hak akses LKPP.', ...body },
      }),
    chase: (id: string, body: Sent<typeof chain.chase.body> = {}) =>
      who.call(chain.chase, { ...at(id), body: { ...command(), reason: 'Ditelepon.', ...body } }),
    numberElsewhere: (id: string, was: string, foreignNumber: string) =>
      who.call(chain.setForeignNumber, { ...at(id), body: { ...command(), was, foreignNumber } }),
    confirm: (id: string, body: Sent<typeof chain.confirmSolved.body> = {}) =>
      who.call(chain.confirmSolved, { ...at(id), body: { ...command(), ...body } }),
    sendBack: (id: string, body: Sent<typeof chain.sendBack.body> = {}) =>
      who.call(chain.sendBack, { ...at(id), body: { ...command(), reason: 'Masih gagal.', ...body } }),
    owes: (id: string, owes: boolean) =>
      who.call(chain.callerOwes, { ...at(id), body: { ...command(), owes } }),
    link: (id: string, body: Sent<typeof chain.makeAnswerLink.body> = {}) =>
      who.call(chain.makeAnswerLink, {
        ...at(id),
        body: { ...command(), recipient: 'Admin PPE', shows: [], ...body },
      }),
    revoke: (id: string, linkId: string) =>
      who.call(chain.revokeAnswerLink, { params: { officeId, id, linkId } }),
    take: (id: string, body: Sent<typeof more.takeTicket.body> = {}) =>
      who.call(more.takeTicket, { ...at(id), body: { ...command(), ...body } }),
    viewing: (id: string, here = true) => who.call(more.sayViewing, { ...at(id), body: { here } }),
    note: (id: string, words = 'Sudah ditelepon.', body: Sent<typeof more.writeNote.body> = {}) =>
      who.call(more.writeNote, { ...at(id), body: { ...command(), words, ...body } }),
    editNote: (id: string, noteId: string, words: string, revision: number) =>
      who.call(more.editNote, {
        params: { officeId, id, noteId },
        body: { ...command(), words, revision },
      }),
    attach: (id: string, bytes: Buffer, name = 'layar.png', commandId = uuid()) =>
      who.call(more.addAttachment, { ...at(id), query: { commandId, name }, bytes }),
    download: (id: string, attachmentId: string) =>
      who.call(more.readAttachment, { params: { officeId, id, attachmentId } }),
    removeAttachment: (id: string, attachmentId: string, removed = true) =>
      who.call(more.removeAttachment, { params: { officeId, id, attachmentId }, body: { removed } }),
    linkTo: (id: string, number: string) =>
      who.call(more.linkTicket, { ...at(id), body: { ...command(), number } }),
    unlink: (id: string, otherId: string) =>
      who.call(more.unlinkTicket, { params: { officeId, id, otherId } }),
    merge: (id: string, number: string, body: Sent<typeof more.mergeTicket.body> = {}) =>
      who.call(more.mergeTicket, { ...at(id), body: { ...command(), number, ...body } }),
    unmerge: (id: string) => who.call(more.unmergeTicket, at(id)),
    myUnits: () => who.call(more.readMyUnits, { params: { officeId } }),
    setMyUnits: (unitIds: string[]) => who.call(more.setMyUnits, { params: { officeId }, body: { unitIds } }),
    numberOf: async (id: string) => succeeded(await desk.read(id)).ticket.number,
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
