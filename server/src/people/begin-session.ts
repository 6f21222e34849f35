import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Session } from '#domain/people/session.api.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Person, Work } from '#server/platform/work.ts'
import { setCookie } from './cookies.ts'
import { sessionSeconds } from './gate.ts'
import { readSession } from './read-session.ts'
import { owesSecondFactor } from './second-factor/owes-second-factor.ts'
import { readSessionToken, signedToken } from './session-cookie.ts'
import { deleteSession, insertSession } from './sessions.queries.ts'
import { rememberDevice } from './sign-in-limits.ts'

/** What signing in needs beside its work. */
export interface SignInDesk {
  settings: HouseSettings
}

/**
 * Signs this browser in, for somebody who serves an office (else person_deactivated): a new session and cookie; the
 * session it had before ends (rotation). `strong`: the way in was two factors already.
 */
export async function beginSession(
  { settings }: SignInDesk,
  work: Work<null>,
  person: Person,
  { request, reply }: Exchange,
  { strong = false }: { strong?: boolean } = {},
): Promise<Session> {
  const { db, now } = work
  const { offices } = await readSession({ ...work, actor: person })
  if (offices.length === 0) throw new Refusal('person_deactivated')
  const secondFactorDueAt = !strong && (await owesSecondFactor(db, person.id)) ? now : null
  const former = readSessionToken(settings, request.headers.cookie)
  const token = randomBytes(32).toString('base64url')
  await insertSession(db, {
    id: uuid(),
    token,
    personId: person.id,
    expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
    address: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    secondFactorDueAt,
    at: now,
  })
  if (former) await deleteSession(db, former)
  setCookie(reply, settings, 'session_token', signedToken(settings, token), cookieSeconds)
  rememberDevice(settings, { request, reply }, person.email)
  return readSession({ ...work, actor: { ...person, secondFactorDueAt } })
}

/** The row says when a session is over; the cookie only has to outlive it, also when it is used for long. */
const cookieSeconds = 400 * 86_400
