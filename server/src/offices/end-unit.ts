import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { overlap } from './add-unit.ts'
import { lockOffice } from './offices.queries.ts'
import { listUnitRows, type Unit, updateUnitEnd } from './units.queries.ts'

/** `validTo`: the first day on which it no longer exists, or null when it goes on. */
export const endUnit = (work: Work, id: string, validTo: string | null): Promise<Unit> =>
  inTransaction(work, async (work) => {
    const { db } = work
    await lockOffice(db)
    const units = await listUnitRows(db)
    const found = units.find((unit) => unit.id === id)
    if (!found) throw new Refusal('unit_not_found')
    const unit = { ...found, validTo }
    if (validTo !== null && validTo <= unit.validFrom) throw new Refusal('unit_dates_invalid')
    if (units.some((other) => other.id !== id && overlap(other, unit))) throw new Refusal('unit_code_taken')
    await updateUnitEnd(db, id, validTo)
    await recordEvent(work, 'office.unit_ended', id)
    return unit
  })
