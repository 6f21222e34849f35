import * as api from '#domain/people/profile.api.ts'
import type { House } from '#server/platform/house.ts'
import { personalRoute, publicRoute } from '#server/platform/http.ts'
import { endOtherSessions, endSession } from './end-own-sessions.ts'
import { readProfile, readWaysIn } from './read-profile.ts'

export function profileRoutes(house: House): void {
  const { settings } = house
  publicRoute(house, api.readWaysIn, ({ db }) => readWaysIn(db, settings))
  personalRoute(house, api.readProfile, (work) => readProfile(work, settings))
  personalRoute(house, api.endSession, (work, { params }) => endSession(work, params.id))
  personalRoute(house, api.endOtherSessions, (work) => endOtherSessions(work))
}
