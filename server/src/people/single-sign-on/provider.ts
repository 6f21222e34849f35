import { allowInsecureRequests, type Configuration, customFetch, discovery } from 'openid-client'
import type { HouseSettings } from '#server/platform/house.ts'
import { Refusal } from '#server/platform/refusal.ts'

export type SingleSignOn = NonNullable<HouseSettings['singleSignOn']>

/** Where the provider sends the browser back to; what has to be registered there, behind PUBLIC_URL. */
export const returnAddress = (publicUrl: string): string => `${publicUrl}/masuk/penyedia`

const timeLimitMs = 8_000
const seconds = timeLimitMs / 1_000
const known = new Map<string, Promise<Configuration>>()

/** What the provider says of itself (OpenID Connect Discovery), asked once; single_sign_on_failed while it is away. */
export async function providerOf({ issuer, clientId, clientSecret }: SingleSignOn): Promise<Configuration> {
  const key = `${issuer} ${clientId}`
  const asked = known.get(key) ?? discover(issuer, clientId, clientSecret)
  known.set(key, asked)
  try {
    return await asked
  } catch (cause) {
    known.delete(key)
    throw Object.assign(new Refusal('single_sign_on_failed'), { cause })
  }
}

/** Plain http only on this machine itself; the configuration lets nothing else in. No redirect is followed. */
const discover = (issuer: string, clientId: string, clientSecret: string): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: seconds,
    [customFetch]: (address, options) => fetch(address, { ...(options as RequestInit), redirect: 'error' }),
    execute: new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [],
  })
