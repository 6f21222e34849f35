import type { House } from '#server/platform/house.ts'
import { openAuth } from './auth.ts'
import { invitationRoutes } from './invitations.routes.ts'
import { peopleOfOfficeRoutes } from './people.routes.ts'
import { sessionRoutes } from './session.routes.ts'

export { hashOf } from './add-account.ts'
export { addAdministrator } from './add-administrator.ts'
export { listColleagues } from './colleagues.queries.ts'
export { sessionGate } from './gate.ts'
export { insertMembership as addMembership } from './memberships.queries.ts'
export { insertPerson as addPerson } from './people.queries.ts'

/** Sign-in, invitations, and who may do what in an office. */
export function peopleRoutes(house: House): void {
  const desk = { auth: openAuth(house), settings: house.settings }
  sessionRoutes(house, desk)
  invitationRoutes(house, desk)
  peopleOfOfficeRoutes(house)
}
