import type { RecapFilters } from '#domain/recap/recap.api.ts'
import { listUnits } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'

/** Refuses `unit_not_found` for a unit that is none of the office: an empty month must mean that there was nothing. */
export async function refuseUnknownUnit(db: Db, { unit }: RecapFilters): Promise<void> {
  if (unit === '' || unit === 'own') return
  const units = await listUnits(db)
  if (!units.some(({ id }) => id === unit)) throw new Refusal('unit_not_found')
}
