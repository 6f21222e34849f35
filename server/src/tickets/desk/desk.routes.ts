import * as api from '#domain/tickets/desk.api.ts'
import type { House } from '#server/platform/house.ts'
import { bytesOf, route } from '#server/platform/http.ts'
import { readMyUnits, setMyUnits } from '../queue/my-units.ts'
import { addAttachment, readAttachment, removeAttachment } from './attachments.ts'
import { linkTicket, unlinkTicket } from './links.ts'
import { mergeTicket, unmergeTicket } from './merge-ticket.ts'
import { editNote, writeNote } from './notes.ts'
import { sayViewing } from './say-viewing.ts'
import { takeTicket } from './take-ticket.ts'

/** What people do to a ticket among themselves. */
export function deskRoutes(house: House): void {
  route(house, api.takeTicket, (work, { params, body }) => takeTicket(work, params.id, body))
  route(house, api.sayViewing, (work, { params, body }) => sayViewing(work, params.id, body.here))
  route(house, api.writeNote, (work, { params, body }) => writeNote(work, params.id, body))
  route(house, api.editNote, (work, { params, body }) => editNote(work, params.id, params.noteId, body))
  route(house, api.addAttachment, (work, { params, query }, { request }) =>
    addAttachment(work, params.id, query, bytesOf(request)),
  )
  route(house, api.readAttachment, (work, { params }) => readAttachment(work, params.id, params.attachmentId))
  route(house, api.removeAttachment, (work, { params, body }) =>
    removeAttachment(work, params.id, params.attachmentId, body.removed),
  )
  route(house, api.linkTicket, (work, { params, body }) => linkTicket(work, params.id, body.number))
  route(house, api.unlinkTicket, (work, { params }) => unlinkTicket(work, params.id, params.otherId))
  route(house, api.mergeTicket, (work, { params, body }) => mergeTicket(work, params.id, body))
  route(house, api.unmergeTicket, (work, { params }) => unmergeTicket(work, params.id))
  route(house, api.readMyUnits, (work) => readMyUnits(work))
  route(house, api.setMyUnits, (work, { body }) => setMyUnits(work, body.unitIds))
}
