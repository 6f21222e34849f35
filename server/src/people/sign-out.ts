import type { Exchange } from '#server/platform/http.ts'
import type { Work } from '#server/platform/work.ts'
import { authHeaders, passCookies } from './auth-request.ts'
import { tellSessionEnded } from './end-sessions.ts'
import type { SignInDesk } from './prove-password.ts'
import { readSessionToken } from './session-cookie.ts'
import { findSession } from './sessions.queries.ts'

/** Ends this browser's session; who has none is signed out already. */
export async function signOut(
  { auth, settings }: SignInDesk,
  work: Work<null>,
  { request, reply }: Exchange,
) {
  const token = readSessionToken(settings, request.headers.cookie)
  const session = token === null ? null : await findSession(work.db, token, work.now)
  const { headers } = await auth.api.signOut({ headers: authHeaders(request), returnHeaders: true })
  passCookies(reply, headers)
  if (session) await tellSessionEnded({ ...work, actor: session })
  return undefined
}
