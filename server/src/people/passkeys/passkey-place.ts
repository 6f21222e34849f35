import { publicUrlOf } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { Refusal } from '#server/platform/refusal.ts'

/** What passkeys are bound to (WebAuthn, 5.1.3): the host name and the origin of the public address. */
export interface PasskeyPlace {
  rpId: string
  origin: string
}

/** null where no browser makes passkeys: no public address, one by plain http, or one by number. */
export async function findPasskeyPlace(db: Db, settings: HouseSettings): Promise<PasskeyPlace | null> {
  const publicUrl = await publicUrlOf(db, settings)
  if (publicUrl === null) return null
  const { protocol, hostname, origin } = new URL(publicUrl)
  const secure = protocol === 'https:' || hostname === 'localhost'
  const byNumber = /^[\d.]+$|:/.test(hostname)
  return secure && !byNumber ? { rpId: hostname, origin } : null
}

export async function passkeyPlace(db: Db, settings: HouseSettings): Promise<PasskeyPlace> {
  const place = await findPasskeyPlace(db, settings)
  if (!place) throw new Refusal('passkeys_unavailable')
  return place
}
