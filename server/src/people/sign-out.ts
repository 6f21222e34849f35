import type { Exchange } from '#server/platform/http.ts'
import type { Work } from '#server/platform/work.ts'
import type { SignInDesk } from './begin-session.ts'
import { setCookie } from './cookies.ts'
import { tellSessionEnded } from './end-sessions.ts'
import { readSessionToken } from './session-cookie.ts'
import { deleteSession, findSession } from './sessions.queries.ts'

/** Ends this browser's session; who has none is signed out already. */
export async function signOut({ settings }: SignInDesk, work: Work<null>, { request, reply }: Exchange) {
  const token = readSessionToken(settings, request.headers.cookie)
  const session = token === null ? null : await findSession(work.db, token, work.now)
  if (token !== null) await deleteSession(work.db, token)
  setCookie(reply, settings, 'session_token', '', 0)
  if (session) await tellSessionEnded({ ...work, actor: session })
  return undefined
}
