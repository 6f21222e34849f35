import type { Db } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'
import { listServedOffices } from '../memberships.queries.ts'
import { findSecondFactor, findSecondFactorRoles } from './second-factor.queries.ts'

/** Whether a role that somebody has in some office needs a second factor. */
export async function needsSecondFactor(db: Db, personId: string): Promise<boolean> {
  const offices = await inStanding(db, { personId }, (db) => listServedOffices(db, personId))
  for (const { id: officeId, roles } of offices) {
    const rule = await inStanding(db, { officeId }, findSecondFactorRoles)
    if (roles.some((role) => rule.includes(role))) return true
  }
  return false
}

/** The same for somebody who has none. */
export async function owesSecondFactor(db: Db, personId: string): Promise<boolean> {
  const factor = await findSecondFactor(db, personId)
  return !factor?.confirmedAt && (await needsSecondFactor(db, personId))
}
