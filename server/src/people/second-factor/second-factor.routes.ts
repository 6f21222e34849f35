import * as api from '#domain/people/second-factor.api.ts'
import type { House } from '#server/platform/house.ts'
import { personalRoute, publicRoute, route } from '#server/platform/http.ts'
import type { SignInDesk } from '../begin-session.ts'
import { signInByCode } from './ask-second-factor.ts'
import { changeSecondFactorRoles, readSecondFactorRoles, resetSecondFactor } from './rules.ts'
import {
  confirmSecondFactor,
  newSecondFactor,
  removeSecondFactor,
  renewBackupCodes,
} from './use-second-factor.ts'

export function secondFactorRoutes(house: House, desk: SignInDesk): void {
  const { authSecret } = house.settings
  publicRoute(house, api.signInByCode, (work, { body }, exchange) =>
    signInByCode(desk, work, body.code, exchange),
  )
  personalRoute(house, api.newSecondFactor, (work, { body }) =>
    newSecondFactor(authSecret, work, body.password),
  )
  personalRoute(house, api.confirmSecondFactor, (work, { body }) =>
    confirmSecondFactor(authSecret, work, body.code),
  )
  personalRoute(house, api.renewBackupCodes, (work, { body }) => renewBackupCodes(work, body.password))
  personalRoute(house, api.removeSecondFactor, (work, { body }) => removeSecondFactor(work, body.password))
  route(house, api.resetSecondFactor, (work, { params }) => resetSecondFactor(work, params.id))
  route(house, api.readSecondFactorRoles, readSecondFactorRoles)
  route(house, api.changeSecondFactorRoles, (work, { body }) => changeSecondFactorRoles(work, body.roles))
}
