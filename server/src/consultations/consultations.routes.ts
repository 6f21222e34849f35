import { pickCaller as pickCallerApi } from '#domain/calls/calls.api.ts'
import * as api from '#domain/consultations/consultations.api.ts'
import { callTakers } from '#domain/people/roles.ts'
import { listColleagues } from '#server/people/index.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { inTransaction } from '#server/platform/work.ts'
import { enterLate } from './enter-late.ts'
import { explainDeviation } from './explain-deviation.ts'
import { handOn } from './hand-on.ts'
import { listUnfinished } from './list-unfinished.ts'
import { pickCaller } from './pick-caller.ts'
import { readView } from './read-view.ts'
import { saveWords } from './save-words.ts'

export function consultationRoutes(house: House): void {
  route(house, api.readConsultation, (work, { params }) => readView(work, params.id))
  route(house, api.listUnfinished, (work, { query }) => listUnfinished(work, query))
  route(house, api.saveWords, (work, { params, body }) => saveWords(work, params.id, body))
  route(house, api.handOn, (work, { params, body }) => handOn(work, params.id, body))
  route(house, api.explainDeviation, (work, { params, body }) => explainDeviation(work, params.id, body))
  route(house, api.enterLate, (work, { body }) => enterLate(work, body))
  route(house, pickCallerApi, (work, { params, body }) => pickCaller(work, params.id, body))
  route(house, api.colleagues, (work) =>
    inTransaction(work, async ({ db }) => ({ items: await listColleagues(db, callTakers) })),
  )
}
