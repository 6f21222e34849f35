import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { passkeyQuestion, signInByPasskey as send } from '#domain/people/passkeys.api.ts'
import { call } from '../platform/api.ts'
import type { Session } from '../platform/session.ts'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

async function ask(useBrowserAutofill: boolean) {
  const optionsJSON = (await call(passkeyQuestion, {})) as unknown as Options
  const response = await startAuthentication({ optionsJSON, useBrowserAutofill })
  return { body: { response: { ...response } } }
}

/** Asks the browser for a passkey; it asks the person which, and for PIN or finger. */
export const signInByPasskey = async (): Promise<Session> => call(send, await ask(false))

/**
 * Lets the browser offer passkeys among the addresses that it fills in. Null where it cannot, or when nobody picks one:
 * the person asked for nothing yet, so that is no fault. What is wrong with one that was picked is thrown.
 */
export async function offerPasskey(): Promise<Session | null> {
  if (!(await browserSupportsWebAuthnAutofill())) return null
  const picked = await ask(true).catch(() => null)
  return picked && call(send, picked)
}

export const offerPasskeyNoMore = (): void => WebAuthnAbortService.cancelCeremony()
