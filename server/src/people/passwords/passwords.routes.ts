import * as api from '#domain/people/passwords.api.ts'
import type { House } from '#server/platform/house.ts'
import { publicRoute, route } from '#server/platform/http.ts'
import type { SignInDesk } from '../begin-session.ts'
import { forgotPassword, makePasswordLink, resetPassword } from './passwords.ts'

export function passwordRoutes(house: House, desk: SignInDesk): void {
  publicRoute(house, api.forgotPassword, (work, { body }, exchange) =>
    forgotPassword(desk, work, body.email, exchange),
  )
  publicRoute(house, api.resetPassword, (work, { body }, exchange) => resetPassword(work, body, exchange))
  route(house, api.makePasswordLink, (work, { params }) => makePasswordLink(work, params.id))
}
