import { createHash } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { forgiveAttempts, spendAttempt } from '#server/platform/attempts.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Person, Work } from '#server/platform/work.ts'
import type { Auth } from './auth.ts'
import { authHeaders, passCookies } from './auth-request.ts'
import { findPersonByEmail } from './people.queries.ts'
import { readSessionToken } from './session-cookie.ts'
import { deleteSession } from './sessions.queries.ts'

/** What signing in needs beside its work. */
export interface SignInDesk {
  auth: Auth
  settings: HouseSettings
}

export interface Credentials {
  email: string
  password: string
}

/** A right password, and the session that better-auth has begun for it; its cookie has not been handed out yet. */
export interface Proof {
  person: Person
  token: string
  headers: Headers
}

/** sign_in_failed for a wrong password and an unknown e-mail alike, after the same work; too_many_attempts. */
export async function provePassword(
  { auth }: SignInDesk,
  { db, now }: Work<null>,
  { email, password }: Credentials,
  { request }: Exchange,
): Promise<Proof> {
  const account = accountKey(email)
  const fromHere = `${account} ${request.ip}`
  await spendAttempt(db, signInLimits(account, request.ip), now)
  const { headers, response } = await auth.api
    .signInEmail({ body: { email, password }, headers: authHeaders(request), returnHeaders: true })
    .catch(asRefusal)
  const person = await findPersonByEmail(db, email)
  if (!person) throw new Refusal('sign_in_failed')
  await forgiveAttempts(db, account)
  await forgiveAttempts(db, fromHere)
  return { person, token: response.token, headers }
}

/** Hands the new session's cookie out; the session that this browser had before ends (rotation). */
export async function admitBrowser(
  { settings }: SignInDesk,
  { db }: Work<null>,
  { headers }: Proof,
  { request, reply }: Exchange,
): Promise<void> {
  const former = readSessionToken(settings, request.headers.cookie)
  if (former) await deleteSession(db, former)
  passCookies(reply, headers)
}

/**
 * Generous for an office of which everybody comes from one address, tight for one account from one address; and an
 * account that is tried from everywhere is closed for a while.
 */
const signInLimits = (account: string, address: string) => [
  { key: `address ${address}`, most: 200 },
  { key: `${account} ${address}`, most: 10 },
  { key: account, most: 50 },
]

/** Counted under a hash, so that the table holds nobody's mailbox. */
const accountKey = (email: string): string =>
  `account ${createHash('sha256').update(email).digest('base64url')}`

function asRefusal(failure: unknown): never {
  if (failure instanceof APIError && failure.statusCode === 401) throw new Refusal('sign_in_failed')
  throw failure
}
