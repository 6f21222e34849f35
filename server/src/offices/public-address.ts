import type { PublicAddress } from '#domain/offices/offices.api.ts'
import type { Db } from '#server/platform/database.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findPublicUrl, writePublicUrl } from './installation.queries.ts'
import { countOffices } from './offices.queries.ts'

type Settings = Pick<HouseSettings, 'publicUrl'>

/**
 * The address that QR codes and links name, without a slash at the end: PUBLIC_URL of the environment, else what was
 * said at set-up or since in the settings, else null (then only codes are printed, and no link goes by mail).
 */
export async function publicUrlOf(db: Db, settings: Settings): Promise<string | null> {
  return settings.publicUrl ?? (await findPublicUrl(db))
}

export const readPublicAddress = (work: Work, settings: Settings): Promise<PublicAddress> =>
  inTransaction(work, ({ db }) => present(db, settings))

/** Mailed links carry secrets to this address: with several offices it is no single administrator's to change. */
export const changePublicAddress = (
  work: Work,
  settings: Settings,
  address: string | null,
): Promise<PublicAddress> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    const { address: former, fixedBy } = await present(db, settings)
    if (fixedBy) throw new Refusal('public_address_fixed')
    if (address !== former) {
      await writePublicUrl(db, address, now)
      await recordEvent(work, 'office.public_address_changed', actor.officeId, { former, address })
    }
    return present(db, settings)
  })

const present = async (db: Db, settings: Settings): Promise<PublicAddress> => {
  const several = (await countOffices(db)) > 1
  return {
    address: await publicUrlOf(db, settings),
    fixedBy: settings.publicUrl !== null ? 'environment' : several ? 'offices' : null,
  }
}
