import * as api from '#domain/tickets/chain.api.ts'
import type { House } from '#server/platform/house.ts'
import { publicRoute, route } from '#server/platform/http.ts'
import { answerByLink, readAnswerLink } from '../answers/answer-by-link.ts'
import { makeAnswerLink, revokeAnswerLink } from '../answers/make-answer-link.ts'
import { callerOwes } from './caller-owes.ts'
import { chase } from './chase.ts'
import { confirmSolved } from './confirm-solved.ts'
import { passOn } from './pass-on.ts'
import { sendBack } from './send-back.ts'
import { setForeignNumber } from './set-foreign-number.ts'

/** The chain of escalation, and how a unit without an account answers. */
export function chainRoutes(house: House): void {
  const { authSecret } = house.settings
  route(house, api.passOn, (work, { params, body }) => passOn(work, params.id, body))
  route(house, api.chase, (work, { params, body }) => chase(work, params.id, body))
  route(house, api.setForeignNumber, (work, { params, body }) => setForeignNumber(work, params.id, body))
  route(house, api.confirmSolved, (work, { params, body }) => confirmSolved(work, params.id, body))
  route(house, api.sendBack, (work, { params, body }) => sendBack(work, params.id, body))
  route(house, api.callerOwes, (work, { params, body }) => callerOwes(work, params.id, body))
  route(house, api.makeAnswerLink, (work, { params, body }) =>
    makeAnswerLink(work, authSecret, params.id, body),
  )
  route(house, api.revokeAnswerLink, (work, { params }) => revokeAnswerLink(work, params.id, params.linkId))
  publicRoute(house, api.readAnswerLink, (work, { body }, { request }) =>
    readAnswerLink(work, body, request.ip),
  )
  publicRoute(house, api.answerByLink, (work, { body }, { request }) => answerByLink(work, body, request.ip))
}
