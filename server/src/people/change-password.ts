import type { Exchange } from '#server/platform/http.ts'
import { inTransaction, type Person, type Work } from '#server/platform/work.ts'
import { hashOf } from './add-account.ts'
import { beginSession, type SignInDesk } from './begin-session.ts'
import { tellSessionEnded } from './end-sessions.ts'
import { deleteTokensOf } from './one-time-tokens.queries.ts'
import { updatePasswordHash } from './people.queries.ts'
import { confirmPassword } from './prove-password.ts'
import { deleteSessionsOf } from './sessions.queries.ts'

/** Ends all sessions of the person and gives this browser a new one. */
export async function changePassword(
  desk: SignInDesk,
  work: Work<Person>,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  exchange: Exchange,
) {
  await confirmPassword(work, currentPassword)
  // Before the transaction: a quarter of a second of scrypt must not hold a lock.
  const passwordHash = await hashOf(newPassword)
  await inTransaction(work, async ({ db, actor, now }) => {
    await updatePasswordHash(db, actor.id, passwordHash, now)
    await deleteTokensOf(db, actor.id)
    await deleteSessionsOf(db, actor.id)
  })
  await tellSessionEnded(work)
  // They have been through the second factor where there is one.
  await beginSession(desk, { ...work, actor: null }, work.actor, exchange)
  return undefined
}
