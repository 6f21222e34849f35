import * as api from '#domain/people/people.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { inTransaction } from '#server/platform/work.ts'
import { changeRoles } from './change-roles.ts'
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts'
import { listMembers } from './memberships.queries.ts'

export function peopleOfOfficeRoutes(house: House): void {
  route(house, api.listPeople, (work) =>
    inTransaction(work, async ({ db }) => ({ items: await listMembers(db) })),
  )
  route(house, api.changeRoles, (work, { params, body }) => changeRoles(work, params.id, body.roles))
  route(house, api.deactivatePerson, (work, { params }) => deactivatePerson(work, params.id))
  route(house, api.reactivatePerson, (work, { params }) => reactivatePerson(work, params.id))
}
