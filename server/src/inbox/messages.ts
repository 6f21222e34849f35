import type { z } from 'zod'
import type { listMessages as endpoint, TicketMessage, writeMail as writing } from '#domain/mail/inbox.api.ts'
import {
  letterOf,
  listOutgoingOf,
  type PostOffice,
  presentOutgoing,
  readOutgoing,
  requestMail,
} from '#server/mail/index.ts'
import { readOffice } from '#server/offices/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { presentMail } from './present-mail.ts'
import { findTicketWords, findUnitAddress, listReceivedOf } from './received.queries.ts'

const most = 100

/** The mail of a ticket, in and out, the oldest first, and what a letter could begin with. Refuses `ticket_not_found`. */
export const listMessages = (work: Work, ticketId: string): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const { db } = work
    const ticket = await knownTicket(work, ticketId)
    const [received, sent, unitAddress] = await Promise.all([
      listReceivedOf(db, ticket.consultationId, most),
      listOutgoingOf(db, ticket.consultationId, most),
      findUnitAddress(db, ticket.unitId),
    ])
    const items: TicketMessage[] = [
      ...sent.toReversed().map((mail) => ({
        way: 'out' as const,
        at: mail.createdAt.toISOString(),
        mail: presentOutgoing(mail),
      })),
      ...received.toReversed().map((mail) => ({
        way: 'in' as const,
        at: mail.arrivedAt.toISOString(),
        mail: presentMail(mail),
      })),
    ]
    const words = await wordsOf(work, ticket)
    const [unit, caller] = await Promise.all([letterOf(db, 'unit', words), letterOf(db, 'caller', words)])
    return {
      items: items.sort((one, other) => one.at.localeCompare(other.at)),
      drafts: { unit: { to: unitAddress, ...unit }, caller: { to: ticket.email, ...caller } },
    }
  })

/** A letter by hand about a ticket, to the unit or the caller; it answers the newest mail of that address. */
export const writeMail = (
  work: Work,
  ticketId: string,
  { commandId, purpose, to, subject, body }: z.output<typeof writing.body>,
  post: PostOffice,
): Promise<z.input<typeof writing.answer>> =>
  inTransaction(work, async (work) => {
    const { db, actor } = work
    const ticket = await knownTicket(work, ticketId)
    if (await isFirstTime(work, commandId, `mail.write:${purpose}`, ticketId)) {
      const { consultationId, ticketNumber: number } = ticket
      const received = await listReceivedOf(db, consultationId, most)
      const last = received.find((mail) => mail.fromAddress === to.toLowerCase() && mail.state === 'joined')
      const inReplyTo = last?.messageId ? { inReplyTo: last.messageId } : {}
      const letter = { id: commandId, consultationId, purpose, recipient: to, subject, body, number }
      await requestMail(work, { ...letter, ...inReplyTo, writtenBy: actor.id }, post)
      await recordEvent(work, 'mail.written', consultationId, { purpose })
    }
    return readOutgoing(work, commandId)
  })

async function knownTicket({ db }: Work, ticketId: string) {
  const ticket = await findTicketWords(db, ticketId)
  if (!ticket) throw new Refusal('ticket_not_found')
  return ticket
}

async function wordsOf({ db, actor }: Work, ticket: Awaited<ReturnType<typeof knownTicket>>) {
  const office = await readOffice(db, actor.officeId)
  return {
    kantor: office.name,
    telepon_kantor: office.telephone,
    nama: ticket.name,
    instansi: ticket.institution,
    nomor_formulir: ticket.formNumber,
    nomor_tiket: ticket.ticketNumber,
    permasalahan: ticket.problem,
    jawaban: ticket.answer,
    petugas: actor.name,
  }
}
