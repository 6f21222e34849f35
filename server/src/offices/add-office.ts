import { v7 as uuid } from 'uuid'
import type { NumberTemplates, OfficeDetails } from '#domain/offices/office.ts'
import { startingUnits, startingUnitsValidFrom } from '#domain/offices/starting-units.ts'
import { firstSopVersion } from '#domain/sop/version.ts'
import type { Db } from '#server/platform/database.ts'
import { insertOffice } from './offices.queries.ts'
import { insertSopVersion } from './sop-versions.queries.ts'
import { insertUnits } from './units.queries.ts'

export interface NewOffice extends OfficeDetails {
  id: string
  code: string
  templates: NumberTemplates
}

/** Opens an office with version 1 of the SOP and the starting units. `db` stands in the new office (inStanding). */
export async function addOffice(db: Db, office: NewOffice, now: Date): Promise<void> {
  await insertOffice(db, { ...office, recapNumbering: 'month', logoFileId: null }, now)
  await insertSopVersion(db, office.id, firstSopVersion, null, now)
  const units = startingUnits.map((unit) => ({
    ...unit,
    id: uuid(),
    validFrom: startingUnitsValidFrom,
    validTo: null,
  }))
  await insertUnits(db, office.id, units)
}
