import * as api from '#domain/people/single-sign-on.api.ts'
import type { House } from '#server/platform/house.ts'
import { personalRoute, publicRoute } from '#server/platform/http.ts'
import type { SignInDesk } from '../begin-session.ts'
import { finishSingleSignOn, startSingleSignOn, unlinkSingleSignOn } from './sign-on.ts'

export function singleSignOnRoutes(house: House, desk: SignInDesk): void {
  const { gate } = house
  publicRoute(house, api.startSingleSignOn, async (work, { body }, exchange) => {
    const caller = await gate.identify(exchange.request, work.now)
    return startSingleSignOn(desk, work, { asked: body, caller }, exchange)
  })
  publicRoute(house, api.finishSingleSignOn, async (work, { body }, exchange) => {
    const caller = await gate.identify(exchange.request, work.now)
    return finishSingleSignOn(desk, work, { ...body, caller }, exchange)
  })
  personalRoute(house, api.unlinkSingleSignOn, (work) => unlinkSingleSignOn(desk, work))
}
