import * as api from '#domain/people/session.api.ts'
import type { House } from '#server/platform/house.ts'
import { personalRoute, publicRoute } from '#server/platform/http.ts'
import type { SignInDesk } from './begin-session.ts'
import { changePassword } from './change-password.ts'
import { updateLanguage } from './people.queries.ts'
import { readSession } from './read-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export function sessionRoutes(house: House, desk: SignInDesk): void {
  personalRoute(house, api.readSession, (work) => readSession(work))
  publicRoute(house, api.signIn, (work, { body }, exchange) => signIn(desk, work, body, exchange))
  publicRoute(house, api.signOut, (work, _, exchange) => signOut(desk, work, exchange))
  personalRoute(house, api.changePassword, (work, { body }, exchange) =>
    changePassword(desk, work, body, exchange),
  )
  personalRoute(house, api.chooseLanguage, async ({ db, actor, now }, { body }) => {
    await updateLanguage(db, actor.id, body.language, now)
    return undefined
  })
}
