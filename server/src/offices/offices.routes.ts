import * as api from '#domain/offices/offices.api.ts'
import { readInstallation } from '#domain/offices/set-up.api.ts'
import * as sop from '#domain/offices/sop-versions.api.ts'
import * as units from '#domain/offices/units.api.ts'
import type { House } from '#server/platform/house.ts'
import { publicRoute, route } from '#server/platform/http.ts'
import { inTransaction } from '#server/platform/work.ts'
import { addSopVersion } from './add-sop-version.ts'
import { addUnit } from './add-unit.ts'
import { changeLogo, editNumbering, editOffice, readSettings } from './edit-office.ts'
import { endUnit } from './end-unit.ts'
import { findDemo } from './installation.queries.ts'
import { changePublicAddress, readPublicAddress } from './public-address.ts'
import { readLogo } from './read-logo.ts'
import { listSopVersions } from './sop-versions.queries.ts'
import { listUnitRows } from './units.queries.ts'

/** The office's own settings: letterhead, numbers, units of destination, versions of the SOP. */
export function officeRoutes(house: House): void {
  publicRoute(house, readInstallation, async ({ db }) => ({ demo: await findDemo(db) }))
  route(house, api.readOfficeSettings, readSettings)
  route(house, api.editOffice, (work, { body }) => editOffice(work, body))
  route(house, api.editNumbering, (work, { body }) => editNumbering(work, body))
  route(house, api.readLogo, readLogo)
  route(house, api.changeLogo, (work, { body }) => changeLogo(work, body.picture))
  route(house, api.readPublicAddress, (work) => readPublicAddress(work, house.settings))
  route(house, api.changePublicAddress, (work, { body }) =>
    changePublicAddress(work, house.settings, body.address),
  )
  route(house, units.listUnits, (work) =>
    inTransaction(work, async ({ db }) => ({ items: await listUnitRows(db) })),
  )
  route(house, units.addUnit, (work, { body }) => addUnit(work, body))
  route(house, units.endUnit, (work, { params, body }) => endUnit(work, params.id, body.validTo))
  route(house, sop.listSopVersions, (work) =>
    inTransaction(work, async ({ db }) => ({ items: await listSopVersions(db) })),
  )
  route(house, sop.addSopVersion, (work, { body }) => addSopVersion(work, body))
}
