import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Exchange } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Person, Work } from '#server/platform/work.ts'
import type { SignInDesk } from '../begin-session.ts'
import { readCookie, setCookie } from '../cookies.ts'
import { insertToken, takeToken } from '../one-time-tokens.queries.ts'
import { confirmPassword } from '../prove-password.ts'
import { passkeyPlace } from './passkey-place.ts'
import { deletePasskey, insertPasskey, listPasskeys, renamePasskeyRow } from './passkeys.queries.ts'

const minutes = 10

/** A challenge for this browser and person. A passkey always asks its PIN or finger, so that it is two factors. */
export async function newPasskey(
  { settings }: SignInDesk,
  work: Work<Person>,
  password: string | undefined,
  { reply }: Exchange,
) {
  const { db, actor, now } = work
  const { rpId } = await passkeyPlace(db, settings)
  await confirmPassword(work, password)
  const options = await generateRegistrationOptions({
    rpName: 'Dering',
    rpID: rpId,
    userID: new TextEncoder().encode(actor.id),
    userName: actor.email,
    userDisplayName: actor.name,
    attestationType: 'none',
    excludeCredentials: (await listPasskeys(db, actor.id)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const { challenge } = options
  const token = await insertToken(
    db,
    'new-passkey',
    { personId: actor.id, data: { challenge } },
    { now, minutes },
  )
  setCookie(reply, settings, 'passkey', token, minutes * 60)
  return { ...options }
}

export async function addPasskey(
  { settings }: SignInDesk,
  { db, actor, now }: Work<Person>,
  { name, response }: { name: string; response: unknown },
  { request }: Exchange,
): Promise<undefined> {
  const { rpId, origin } = await passkeyPlace(db, settings)
  const asked = await takeToken(db, 'new-passkey', readCookie(request, settings, 'passkey') ?? '', now)
  if (asked?.personId !== actor.id) throw new Refusal('sign_in_over')
  const { registrationInfo } = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: asked.data.challenge ?? '',
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(asRefused)
  if (!registrationInfo) throw new Refusal('passkey_refused')
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  const row = { id, personId: actor.id, name, publicKey: Buffer.from(publicKey), counter, transports }
  if (!(await insertPasskey(db, row, now))) throw new Refusal('passkey_refused')
  return undefined
}

/** What the library finds wrong with an answer is the answer's fault, whatever it is. */
export function asRefused(): never {
  throw new Refusal('passkey_refused')
}

export async function renamePasskey(
  { db, actor }: Work<Person>,
  id: string,
  name: string,
): Promise<undefined> {
  if (!(await renamePasskeyRow(db, actor.id, id, name))) throw new Refusal('not_found')
  return undefined
}

export async function removePasskey({ db, actor }: Work<Person>, id: string): Promise<undefined> {
  if (!(await deletePasskey(db, actor.id, id))) throw new Refusal('not_found')
  return undefined
}
