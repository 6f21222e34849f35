import * as api from '#domain/recap/recap.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { downloadRecap } from './download-recap.ts'
import { readChoices, readRecap } from './read-recap.ts'

export function recapRoutes(house: House): void {
  route(house, api.readRecap, (work, { params, query }) => readRecap(work, params.month, query))
  route(house, api.recapChoices, (work, { params }) => readChoices(work, params.month))
  route(house, api.downloadRecap, (work, { params, query }) => downloadRecap(work, params, query))
}
