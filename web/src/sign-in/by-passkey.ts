import { startAuthentication } from '@simplewebauthn/browser'
import { passkeyQuestion, signInByPasskey as send } from '#domain/people/passkeys.api.ts'
import { call } from '../platform/api.ts'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** Asks the browser for a passkey; it asks the person which, and for PIN or finger. */
export const signInByPasskey = async () => {
  const optionsJSON = (await call(passkeyQuestion, {})) as unknown as Options
  const response = await startAuthentication({ optionsJSON })
  return call(send, { body: { response: { ...response } } })
}
