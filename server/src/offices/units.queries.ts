import type { Db } from '#server/platform/database.ts'

/** Days are YYYY-MM-DD; `validTo` is the first day on which it no longer exists. */
export interface Unit {
  id: string
  code: string
  name: string
  validFrom: string
  validTo: string | null
}

export async function insertUnits(db: Db, officeId: string, units: readonly Unit[]): Promise<void> {
  const rows = units.map((unit) => ({
    office_id: officeId,
    id: unit.id,
    code: unit.code,
    name: unit.name,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }))
  await db`insert into units ${db(rows)}`
}

export async function listUnitRows(db: Db): Promise<Unit[]> {
  return db<Unit[]>`select id, code, name, valid_from as "validFrom", valid_to as "validTo"
    from units where office_id = current_office() order by code, valid_from`
}

export async function updateUnitEnd(db: Db, id: string, validTo: string | null): Promise<void> {
  await db`update units set valid_to = ${validTo} where office_id = current_office() and id = ${id}`
}
