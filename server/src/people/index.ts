import type { House } from '#server/platform/house.ts'
import { invitationRoutes } from './invitations.routes.ts'
import { passkeyRoutes } from './passkeys/passkeys.routes.ts'
import { passwordRoutes } from './passwords/passwords.routes.ts'
import { peopleOfOfficeRoutes } from './people.routes.ts'
import { profileRoutes } from './profile/profile.routes.ts'
import { secondFactorRoutes } from './second-factor/second-factor.routes.ts'
import { sessionRoutes } from './session.routes.ts'
import { singleSignOnRoutes } from './single-sign-on/single-sign-on.routes.ts'

export { hashOf } from './add-account.ts'
export { addAdministrator } from './add-administrator.ts'
export { listColleagues } from './colleagues.queries.ts'
export { sessionGate } from './gate.ts'
export { insertMembership as addMembership } from './memberships.queries.ts'
export { makePasswordToken, passwordPath, resetMail } from './passwords/passwords.ts'
export { findPersonById, insertPerson as addPerson } from './people.queries.ts'

/** Sign-in, invitations, and who may do what in an office. */
export function peopleRoutes(house: House): void {
  const desk = { settings: house.settings }
  sessionRoutes(house, desk)
  secondFactorRoutes(house, desk)
  passkeyRoutes(house, desk)
  singleSignOnRoutes(house, desk)
  passwordRoutes(house, desk)
  profileRoutes(house)
  invitationRoutes(house, desk)
  peopleOfOfficeRoutes(house)
}
