import type { Session } from '#domain/people/session.api.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { admitBrowser, type Credentials, provePassword, type SignInDesk } from './prove-password.ts'
import { readSession } from './read-session.ts'
import { deleteSession } from './sessions.queries.ts'

/** Begins a session for somebody who serves an office. */
export async function signIn(
  desk: SignInDesk,
  work: Work<null>,
  credentials: Credentials,
  exchange: Exchange,
): Promise<Session> {
  const proof = await provePassword(desk, work, credentials, exchange)
  const session = await readSession({ ...work, actor: proof.person })
  if (session.offices.length === 0) {
    await deleteSession(work.db, proof.token)
    throw new Refusal('person_deactivated')
  }
  await admitBrowser(desk, work, proof, exchange)
  return session
}
