import * as boxes from '#domain/mail/mail-boxes.api.ts'
import * as outgoing from '#domain/mail/outgoing.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { listBoxes } from './list-boxes.ts'
import { listOutgoing, sendOutgoingAgain } from './outgoing.ts'
import { addBox, endBox, saveBox } from './save-box.ts'
import { listTemplates, saveTemplate, testTemplate } from './templates.ts'
import { tryBox } from './try-box.ts'

/** Boxes, templates and letters that go out. */
export function mailRoutes(house: House): void {
  const post = house.settings
  route(house, boxes.listMailBoxes, (work) => listBoxes(work, post))
  route(house, boxes.addMailBox, (work, { body }) => addBox(work, body, post))
  route(house, boxes.saveMailBox, (work, { params, body }) => saveBox(work, params.id, body, post))
  route(house, boxes.endMailBox, (work, { params }) => endBox(work, params.id))
  route(house, boxes.tryMailBox, (work, { body }) => tryBox(work, body, post))
  route(house, boxes.listMailTemplates, (work) => listTemplates(work))
  route(house, boxes.saveMailTemplate, (work, { params, body }) =>
    saveTemplate(work, params.purpose, body.template),
  )
  route(house, boxes.sendTestMail, (work, { body }) => testTemplate(work, body, post))
  route(house, outgoing.listOutgoingMails, (work, { query }) => listOutgoing(work, query))
  route(house, outgoing.sendMailAgain, (work, { params, body }) =>
    sendOutgoingAgain(work, params.id, body, post),
  )
}
