import * as api from '#domain/calls/calls.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { addForm } from './add-form.ts'
import { answerCall } from './answer-call.ts'
import { correctStart } from './correct-start.ts'
import { endCall } from './end-call.ts'
import { giveNumber } from './give-number.ts'
import { listCalls } from './list-calls.ts'
import { readCaller } from './read-caller.ts'

/** What a call does to its forms, the call log, and who called. */
export function callRoutes(house: House): void {
  route(house, api.answerCall, (work, { body }) => answerCall(work, body))
  route(house, api.correctStart, (work, { params, body }) => correctStart(work, params.id, body))
  route(house, api.giveNumber, (work, { params, body }) => giveNumber(work, params.id, body))
  route(house, api.endCall, (work, { params, body }) => endCall(work, params.id, body))
  route(house, api.addForm, (work, { params, body }) => addForm(work, params.id, body))
  route(house, api.listCalls, (work, { query }) => listCalls(work, query))
  route(house, api.readCaller, (work, { params }) => readCaller(work, params.id))
}
