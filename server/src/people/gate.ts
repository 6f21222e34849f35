import { id } from '#domain/schemas.ts'
import type { Gate, House } from '#server/platform/house.ts'
import { inStanding } from '#server/platform/work.ts'
import { listRoles } from './memberships.queries.ts'
import { readSessionToken } from './session-cookie.ts'
import { extendSession, findSession } from './sessions.queries.ts'

/** A session ends after a week without work; one that is used goes on. */
export const sessionSeconds = 7 * 86_400
/** How exactly it is known when a session was last used: a row is written at most that often. */
const seenEveryMs = 5 * 60_000

/**
 * Knows people by the signed cookie and the row of their session, and their roles by their memberships. Both are read
 * anew for every request: a session that was ended or a role that was taken away counts from that moment.
 */
export function sessionGate({ db, settings }: Pick<House, 'db' | 'settings'>): Gate {
  return {
    async identify(request, now) {
      const token = readSessionToken(settings, request.headers.cookie)
      const session = token === null ? null : await findSession(db, token, now)
      if (!session) return null
      const { expiresAt, ...person } = session
      const fresh = now.getTime() + sessionSeconds * 1000
      if (fresh - expiresAt.getTime() > seenEveryMs)
        await extendSession(db, session.sessionId, new Date(fresh), now)
      return person
    },
    async rolesIn(personId, officeId) {
      // Asked before the shape of the path is checked: what is no id is the id of nothing.
      if (!id.safeParse(officeId).success) return []
      return inStanding(db, { personId }, (db) => listRoles(db, personId, officeId))
    },
  }
}
