import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { z } from 'zod'
import type * as api from '#domain/people/single-sign-on.api.ts'
import { publicUrlOf } from '#server/offices/index.ts'
import { spendAttempt } from '#server/platform/attempts.ts'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Person, type Work } from '#server/platform/work.ts'
import { beginSession, type SignInDesk } from '../begin-session.ts'
import { readCookie, setCookie } from '../cookies.ts'
import { insertToken, takeToken } from '../one-time-tokens.queries.ts'
import { listPasskeys } from '../passkeys/passkeys.queries.ts'
import { findPasswordHash } from '../people.queries.ts'
import { readSession } from '../read-session.ts'
import { askSecondFactor } from '../second-factor/ask-second-factor.ts'
import { carriedToProvider, joinByProvider } from './join-by-provider.ts'
import { deleteLink, type Elsewhere, findLinkedPerson, writeLink } from './linked.queries.ts'
import { providerOf, returnAddress, type SingleSignOn } from './provider.ts'

type Asked = z.output<typeof api.startSingleSignOn.body>
const minutes = 10

async function provider({ settings }: SignInDesk, { db }: Pick<Work<null>, 'db'>) {
  const { singleSignOn } = settings
  const publicUrl = await publicUrlOf(db, settings)
  if (!singleSignOn || publicUrl === null) throw new Refusal('single_sign_on_unavailable')
  return { singleSignOn, back: returnAddress(publicUrl) }
}

/** State, nonce and PKCE stay here, under a cookie of this browser; the browser goes to the provider. */
export async function startSingleSignOn(
  desk: SignInDesk,
  work: Work<null>,
  { asked, caller }: { asked: Asked; caller: Person | null },
  { request, reply }: Exchange,
) {
  const { db, now } = work
  const { singleSignOn, back } = await provider(desk, work)
  const { purpose } = asked
  if (purpose === 'link' && !caller) throw new Refusal('not_signed_in')
  await spendAttempt(db, [{ key: `single-sign-on ${request.ip}`, most: 200 }], now)
  const configuration = await providerOf(singleSignOn)
  const joining = purpose === 'invitation' ? await carriedToProvider(work, asked, request.ip) : {}
  const data = {
    ...joining,
    purpose,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  }
  const personId = purpose === 'link' ? (caller?.id ?? null) : null
  const token = await insertToken(db, 'single-sign-on', { personId, data }, { now, minutes })
  setCookie(reply, desk.settings, 'provider', token, minutes * 60)
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: back,
    scope: 'openid',
    state: data.state,
    nonce: data.nonce,
    code_challenge: await calculatePKCECodeChallenge(data.verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href }
}

/** The provider's answer counts once, in the browser that asked, and for `link` under the same person. */
export async function finishSingleSignOn(
  desk: SignInDesk,
  work: Work<null>,
  { search, caller }: { search: string; caller: Person | null },
  exchange: Exchange,
) {
  const { db, now } = work
  const { singleSignOn, back } = await provider(desk, work)
  const token = readCookie(exchange.request, desk.settings, 'provider') ?? ''
  const asked = await takeToken(db, 'single-sign-on', token, now)
  if (!asked) throw new Refusal('sign_in_over')
  const { purpose } = asked.data
  const address = new URL(back)
  address.search = search
  const elsewhere = await proven(singleSignOn, address, asked.data)
  if (purpose === 'link') {
    if (!caller || caller.id !== asked.personId) throw new Refusal('not_signed_in')
    if (
      !(await inTransaction({ ...work, actor: caller }, ({ db }) => writeLink(db, caller.id, elsewhere, now)))
    )
      throw new Refusal('single_sign_on_taken')
    return {
      purpose: 'link' as const,
      officeId: null,
      session: await readSession({ ...work, actor: caller }),
    }
  }
  if (purpose === 'invitation') return joinByProvider(desk, work, asked.data, elsewhere, exchange)
  const person = await findLinkedPerson(db, elsewhere)
  if (!person) throw new Refusal('single_sign_on_unknown')
  await askSecondFactor(desk, work, person, exchange)
  const session = await beginSession(desk, work, person, exchange)
  return { purpose: 'sign-in' as const, officeId: null, session }
}

/** Issuer and subject of an ID token that the provider gave for this code, this browser and this moment. */
async function proven(
  singleSignOn: SingleSignOn,
  address: URL,
  { state = '', nonce = '', verifier = '' }: Record<string, string>,
): Promise<Elsewhere> {
  const configuration = await providerOf(singleSignOn)
  const tokens = await authorizationCodeGrant(configuration, address, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  }).catch((cause: unknown) => {
    // A wrong state, an expired code, a provider that says no: all of them are no sign-in.
    throw Object.assign(new Refusal('single_sign_on_failed'), { cause })
  })
  const claims = tokens.claims()
  if (!claims) throw new Refusal('single_sign_on_failed')
  return { issuer: claims.iss, subject: claims.sub }
}

/** last_way_in for somebody who would stand outside afterwards. */
export async function unlinkSingleSignOn(desk: SignInDesk, work: Work<Person>): Promise<undefined> {
  const { singleSignOn } = await provider(desk, work)
  const { db, actor } = work
  const otherWay =
    (await findPasswordHash(db, actor.id)) !== null || (await listPasskeys(db, actor.id)).length > 0
  if (!otherWay) throw new Refusal('last_way_in')
  const { issuer } = (await providerOf(singleSignOn)).serverMetadata()
  await deleteLink(db, actor.id, issuer)
  return undefined
}
