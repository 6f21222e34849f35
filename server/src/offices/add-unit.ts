import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { lockOffice } from './offices.queries.ts'
import { insertUnits, listUnitRows, type Unit } from './units.queries.ts'

/** Sent twice with the same id and words it changes nothing and answers the same. */
export const addUnit = (work: Work, given: Omit<Unit, 'validTo'>): Promise<Unit> =>
  inTransaction(work, async (work) => {
    const { db, actor } = work
    await lockOffice(db)
    const units = await listUnitRows(db)
    const same = units.find(({ id }) => id === given.id)
    if (same && (same.code !== given.code || same.name !== given.name)) throw new Refusal('command_id_reused')
    if (same) return same
    const unit = { ...given, validTo: null }
    if (units.some((other) => overlap(other, unit))) throw new Refusal('unit_code_taken')
    await insertUnits(db, actor.officeId, [unit])
    await recordEvent(work, 'office.unit_added', unit.id)
    return unit
  })

/** Whether two units of one code exist on one and the same day; an end is the first day without it. */
export const overlap = (a: Unit, b: Unit): boolean =>
  a.code === b.code &&
  (a.validTo === null || b.validFrom < a.validTo) &&
  (b.validTo === null || a.validFrom < b.validTo)
