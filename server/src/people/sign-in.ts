import type { Session } from '#domain/people/session.api.ts'
import type { Exchange } from '#server/platform/http.ts'
import type { Work } from '#server/platform/work.ts'
import { beginSession, type SignInDesk } from './begin-session.ts'
import { type Credentials, provePassword } from './prove-password.ts'

/** Begins a session for somebody who serves an office. */
export async function signIn(
  desk: SignInDesk,
  work: Work<null>,
  credentials: Credentials,
  exchange: Exchange,
): Promise<Session> {
  return beginSession(desk, work, await provePassword(desk, work, credentials, exchange), exchange)
}
