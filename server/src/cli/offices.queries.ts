import type { Db } from '#server/platform/database.ts'

export type ListedOffice = { id: string; code: string; name: string; timeZone: string }

/** All offices by code. Only the owner's connection sees more than its own. */
export async function listOffices(db: Db): Promise<ListedOffice[]> {
  return db<ListedOffice[]>`select id, code, name, time_zone as "timeZone" from offices order by code`
}
