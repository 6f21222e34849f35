import { APIError } from 'better-auth/api'
import { forgiveAttempts, spendAttempt } from '#server/platform/attempts.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Person, Work } from '#server/platform/work.ts'
import { authHeaders, passCookies } from './auth-request.ts'
import { tellSessionEnded } from './end-sessions.ts'
import type { SignInDesk } from './prove-password.ts'

/** Ends all sessions of the person and gives this browser a new one. */
export async function changePassword(
  { auth }: SignInDesk,
  work: Work<Person>,
  passwords: { currentPassword: string; newPassword: string },
  { request, reply }: Exchange,
) {
  const key = `password ${work.actor.id}`
  await spendAttempt(work.db, [{ key, most: 10 }], work.now)
  const { headers } = await auth.api
    .changePassword({
      body: { ...passwords, revokeOtherSessions: true },
      headers: authHeaders(request),
      returnHeaders: true,
    })
    .catch(asRefusal)
  await forgiveAttempts(work.db, key)
  passCookies(reply, headers)
  await tellSessionEnded(work)
  return undefined
}

function asRefusal(failure: unknown): never {
  if (failure instanceof APIError && failure.statusCode === 400) throw new Refusal('password_wrong')
  throw failure
}
