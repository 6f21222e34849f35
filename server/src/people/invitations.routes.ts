import * as api from '#domain/people/invitations.api.ts'
import type { House } from '#server/platform/house.ts'
import { publicRoute, route } from '#server/platform/http.ts'
import { inTransaction } from '#server/platform/work.ts'
import { acceptInvitation } from './accept-invitation.ts'
import type { SignInDesk } from './begin-session.ts'
import { listOpenInvitations } from './invitations.queries.ts'
import { invite, revokeInvitation } from './invite.ts'
import { readInvitation } from './read-invitation.ts'

export function invitationRoutes(house: House, desk: SignInDesk): void {
  const { gate, settings } = house
  route(house, api.listInvitations, (work) =>
    inTransaction(work, async ({ db, now }) => ({ items: await listOpenInvitations(db, now) })),
  )
  route(house, api.invite, (work, { body }) => invite(work, settings.authSecret, body))
  route(house, api.revokeInvitation, (work, { params }) => revokeInvitation(work, params.id))
  publicRoute(house, api.readInvitation, async (work, { body }, { request }) =>
    readInvitation(work, body, await gate.identify(request, work.now), request.ip),
  )
  publicRoute(house, api.acceptInvitation, async (work, { body }, exchange) => {
    const caller = await gate.identify(exchange.request, work.now)
    return acceptInvitation(desk, work, body, caller, exchange)
  })
}
