import * as api from '#domain/people/passkeys.api.ts'
import type { House } from '#server/platform/house.ts'
import { personalRoute, publicRoute } from '#server/platform/http.ts'
import type { SignInDesk } from '../begin-session.ts'
import { addPasskey, newPasskey, removePasskey, renamePasskey } from './own-passkeys.ts'
import { passkeyQuestion, signInByPasskey } from './sign-in-by-passkey.ts'

export function passkeyRoutes(house: House, desk: SignInDesk): void {
  personalRoute(house, api.newPasskey, (work, { body }, exchange) =>
    newPasskey(desk, work, body.password, exchange),
  )
  personalRoute(house, api.addPasskey, (work, { body }, exchange) => addPasskey(desk, work, body, exchange))
  personalRoute(house, api.renamePasskey, (work, { params, body }) =>
    renamePasskey(work, params.id, body.name),
  )
  personalRoute(house, api.removePasskey, (work, { params }) => removePasskey(work, params.id))
  publicRoute(house, api.passkeyQuestion, (work, _, exchange) => passkeyQuestion(desk, work, exchange))
  publicRoute(house, api.signInByPasskey, (work, { body }, exchange) =>
    signInByPasskey(desk, work, body.response, exchange),
  )
}
