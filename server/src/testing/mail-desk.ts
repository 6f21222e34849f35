import { v7 as uuid } from 'uuid'
import * as api from '#domain/mail/inbox.api.ts'
import { addMailBox } from '#domain/mail/mail-boxes.api.ts'
import { openBox } from '#server/inbox/reading/open-box.ts'
import { readBox } from '#server/inbox/reading/read-box.ts'
import { findBox } from '#server/mail/index.ts'
import { openPool } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'
import { succeeded } from './call-desk.ts'
import type { CastName } from './cast.ts'
import { imapPassword } from './imap-server.ts'
import type { TestHouse } from './start-house.ts'

/** A box of the office at an IMAP server, what reads it, and what people do with the mail; `through`: by another port. */
export async function mailDesk(
  house: TestHouse,
  port: number,
  user: string,
  more: { readWaiting?: boolean } = {},
) {
  const officeId = house.offices.JBR
  const boxId = uuid()
  const imap = { host: '127.0.0.1', port, security: 'none' as const, folder: 'INBOX' }
  const box = {
    name: user,
    address: `${user}@lpse.test`,
    senderName: '',
    userName: user,
    smtp: null,
    sends: false,
  }
  succeeded(
    await house.as('admin').call(addMailBox, {
      params: { officeId },
      body: { ...box, imap, id: boxId, password: imapPassword, readWaiting: more.readWaiting ?? true },
    }),
  )
  const db = openPool(house.database.worker, { max: 2, name: 'test-reader' })
  const desk = { db, post: house.settings, now: () => house.clock.now() }
  const at = (id: string) => ({ params: { officeId, id } })
  const command = () => ({ commandId: uuid() })
  return {
    officeId,
    boxId,
    desk,
    /** Signs in and takes in what has come; rejects when the line breaks. By another port where one is given. */
    async read(through = port): Promise<void> {
      const found = await inStanding(db, { officeId }, (db) => findBox(db, boxId))
      if (!found) throw new Error('no such box')
      const client = await openBox({ ...found, imap: { ...imap, port: through } }, house.settings)
      try {
        await readBox(desk, client, found)
      } finally {
        client.close()
      }
    },
    as: (who: CastName = 'sari') => {
      const person = house.as(who)
      return {
        list: (show: 'open' | 'joined' | 'refused' | 'set_aside' | 'automatic' = 'open') =>
          person.call(api.listReceivedMails, { params: { officeId }, query: { show, limit: 100 } }),
        count: () => person.call(api.countReceivedMails, { params: { officeId } }),
        mail: (id: string) => person.call(api.readReceivedMail, at(id)),
        page: (id: string) => person.call(api.showReceivedMail, at(id)),
        file: (id: string, position = 0) =>
          person.call(api.downloadMailFile, { params: { officeId, id, position } }),
        accept: (id: string, consultationId = uuid()) =>
          person.call(api.acceptMail, { ...at(id), body: { ...command(), consultationId } }),
        join: (id: string, number?: string) =>
          person.call(api.joinMail, { ...at(id), body: { ...command(), ...(number && { number }) } }),
        refuse: (id: string, reason = 'Iklan.') =>
          person.call(api.refuseMail, { ...at(id), body: { ...command(), reason } }),
        release: (id: string) => person.call(api.releaseMail, { ...at(id), body: command() }),
        acceptAnswer: (id: string, answer: string) =>
          person.call(api.acceptAnswer, { ...at(id), body: { ...command(), answer } }),
        messages: (ticketId: string) => person.call(api.listMessages, at(ticketId)),
        write: (
          ticketId: string,
          to: string,
          purpose: 'unit' | 'caller' = 'unit',
          body = 'Mohon jawabannya.',
        ) =>
          person.call(api.writeMail, {
            ...at(ticketId),
            body: { ...command(), purpose, to, subject: 'Mohon jawaban', body },
          }),
      }
    },
    close: () => db.end({ timeout: 1 }),
  }
}
