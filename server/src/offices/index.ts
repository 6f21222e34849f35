import type { Office } from '#domain/offices/office.ts'
import type { SopVersion } from '#domain/sop/version.ts'
import type { Db } from '#server/platform/database.ts'
import { findOffice } from './offices.queries.ts'
import { findCurrentSopVersion } from './sop-versions.queries.ts'
import { listUnitRows, type Unit } from './units.queries.ts'

export { addOffice, type NewOffice } from './add-office.ts'
export { type Picture, readPicture } from './logo-picture.ts'
export { countOffices, lockOffice } from './offices.queries.ts'
export { officeRoutes } from './offices.routes.ts'
export { openFirstOffice } from './open-first-office.ts'
export { publicUrlOf } from './public-address.ts'
export { deadlineRefill, refillDeadlines } from './refill-deadlines.ts'
export type { Unit } from './units.queries.ts'

/** The office in which `db` stands. Faults when it does not stand in that one. */
export async function readOffice(db: Db, officeId: string): Promise<Office> {
  return known(await findOffice(db, officeId), 'office')
}

/** The version of the SOP under which a consultation that begins now runs. */
export async function currentSopVersion(db: Db): Promise<SopVersion> {
  return known(await findCurrentSopVersion(db), 'SOP')
}

/** Units of destination, also ended ones, by code. `day` (YYYY-MM-DD in the office's zone): only those valid then. */
export async function listUnits(db: Db, day?: string): Promise<Unit[]> {
  const units = await listUnitRows(db)
  if (day === undefined) return units
  return units.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
}

function known<T>(found: T | null, what: string): T {
  if (found === null) throw new Error(`no ${what} in the office of this transaction`)
  return found
}
