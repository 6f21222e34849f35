import { publicUrlOf } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import type { HouseSettings } from '#server/platform/house.ts'

/** Whether a link to a new password can go by mail: it takes a mail server, and an address for the link to name. */
export const mailsLinks = async (db: Db, settings: HouseSettings): Promise<boolean> =>
  settings.smtpUrl !== null && (await publicUrlOf(db, settings)) !== null
