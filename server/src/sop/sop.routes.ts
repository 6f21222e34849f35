import * as api from '#domain/consultations/consultations.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { cancelForm } from './cancel-form.ts'
import { decide } from './decide.ts'
import { giveAnswer } from './give-answer.ts'
import { mailNumbersAgain } from './mail-numbers-again.ts'
import { recordHandover } from './record-handover.ts'
import { takeStep } from './take-step.ts'
import { undoLast } from './undo-last.ts'

/** The SOP's way through a consultation. */
export function sopRoutes(house: House): void {
  const post = house.settings
  route(house, api.takeStep, (work, { params, body }) => takeStep(work, params.id, body, post))
  route(house, api.decide, (work, { params, body }) => decide(work, params.id, body))
  route(house, api.giveAnswer, (work, { params, body }) => giveAnswer(work, params.id, body))
  route(house, api.recordHandover, (work, { params, body }) => recordHandover(work, params.id, body, post))
  route(house, api.mailNumbersAgain, (work, { params, body }) =>
    mailNumbersAgain(work, params.id, body, post),
  )
  route(house, api.undoLast, (work, { params, body }) => undoLast(work, params.id, body))
  route(house, api.cancelForm, (work, { params, body }) => cancelForm(work, params.id, body))
}
