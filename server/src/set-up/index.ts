import * as api from '#domain/offices/set-up.api.ts'
import type { House } from '#server/platform/house.ts'
import { publicRoute } from '#server/platform/http.ts'
import { knockForSetUp, readSetUp, setUp } from './set-up.ts'

/** The set-up of an installation, which closes itself with the first office. */
export function setUpRoutes(house: House): void {
  const { settings } = house
  publicRoute(house, api.readSetUp, (work) => readSetUp(work, settings))
  publicRoute(house, api.checkSetUpToken, (work, { body }, { request }) =>
    knockForSetUp(work, settings, body.token, request.ip),
  )
  publicRoute(house, api.setUp, (work, { body }, { request }) => setUp(work, settings, body, request.ip))
}
