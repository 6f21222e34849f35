import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Session } from '#domain/people/session.api.ts'
import { spendAttempt } from '#server/platform/attempts.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { beginSession, type SignInDesk } from '../begin-session.ts'
import { readCookie, setCookie } from '../cookies.ts'
import { insertToken, takeToken } from '../one-time-tokens.queries.ts'
import { findPersonById } from '../people.queries.ts'
import { asRefused } from './own-passkeys.ts'
import { passkeyPlace } from './passkey-place.ts'
import { countUse, findPasskey } from './passkeys.queries.ts'

const minutes = 10

const spend = ({ db, now }: Work<null>, { request }: Exchange) =>
  spendAttempt(db, [{ key: `passkey ${request.ip}`, most: 200 }], now)

/** A challenge for this browser; it names nobody, the passkey itself knows whose it is. */
export async function passkeyQuestion({ settings }: SignInDesk, work: Work<null>, exchange: Exchange) {
  const { db, now } = work
  const { rpId } = await passkeyPlace(db, settings)
  await spend(work, exchange)
  const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' })
  const data = { challenge: options.challenge }
  const token = await insertToken(db, 'passkey', { personId: null, data }, { now, minutes })
  setCookie(exchange.reply, settings, 'passkey', token, minutes * 60)
  return { ...options }
}

/** passkey_refused for an unknown one and a wrong answer alike; sign_in_over when the challenge was used or is old. */
export async function signInByPasskey(
  desk: SignInDesk,
  work: Work<null>,
  response: { id: string },
  exchange: Exchange,
): Promise<Session> {
  const { db, now } = work
  const { settings } = desk
  const { rpId, origin } = await passkeyPlace(db, settings)
  await spend(work, exchange)
  const cookie = readCookie(exchange.request, settings, 'passkey') ?? ''
  const asked = await takeToken(db, 'passkey', cookie, now)
  if (!asked) throw new Refusal('sign_in_over')
  const key = await findPasskey(db, response.id)
  const person = key && (await findPersonById(db, key.personId))
  if (!key || !person) throw new Refusal('passkey_refused')
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: asked.data.challenge ?? '',
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    credential: { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
  }).catch(asRefused)
  if (!verified) throw new Refusal('passkey_refused')
  await countUse(db, key.id, authenticationInfo.newCounter, now)
  return beginSession(desk, work, person, exchange, { strong: true })
}
