import * as api from '#domain/mail/inbox.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { inTransaction } from '#server/platform/work.ts'
import { acceptAnswer } from './accept-answer.ts'
import { acceptMail } from './accept-mail.ts'
import { join, refuse, release } from './decide-mail.ts'
import { downloadFile } from './download-file.ts'
import { countOpen, listReceived } from './list-received.ts'
import { showMail } from './mail-page.ts'
import { listMessages, writeMail } from './messages.ts'
import { readMail } from './present-mail.ts'

/** Surel masuk, and the mail of a ticket. */
export function inboxRoutes(house: House): void {
  const post = house.settings
  route(house, api.listReceivedMails, (work, { query }) => listReceived(work, query))
  route(house, api.countReceivedMails, (work) => countOpen(work))
  route(house, api.readReceivedMail, (work, { params }) =>
    inTransaction(work, (work) => readMail(work, params.id)),
  )
  route(house, api.showReceivedMail, (work, { params }, { reply }) => showMail(work, params.id, reply))
  route(house, api.downloadMailFile, (work, { params }) => downloadFile(work, params))
  route(house, api.acceptMail, (work, { params, body }) => acceptMail(work, params.id, body))
  route(house, api.joinMail, (work, { params, body }) => join(work, params.id, body))
  route(house, api.refuseMail, (work, { params, body }) => refuse(work, params.id, body))
  route(house, api.releaseMail, (work, { params, body }) => release(work, params.id, body))
  route(house, api.acceptAnswer, (work, { params, body }) => acceptAnswer(work, params.id, body))
  route(house, api.listMessages, (work, { params }) => listMessages(work, params.id))
  route(house, api.writeMail, (work, { params, body }) => writeMail(work, params.id, body, post))
}
