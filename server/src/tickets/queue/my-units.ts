import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { listMyUnits, replaceMyUnits } from './my-units.queries.ts'

export const readMyUnits = (work: Work): Promise<{ unitIds: string[] }> =>
  inTransaction(work, async ({ db, actor }) => ({ unitIds: await listMyUnits(db, actor.id) }))

/** Says which units are mine: what "my unit" shows. It opens nothing: everybody reads all tickets of the office. */
export const setMyUnits = (work: Work, unitIds: readonly string[]): Promise<{ unitIds: string[] }> =>
  inTransaction(work, async ({ db, actor }) => {
    const wanted = [...new Set(unitIds)]
    if ((await replaceMyUnits(db, actor.id, wanted)) !== wanted.length) throw new Refusal('unit_not_found')
    return { unitIds: await listMyUnits(db, actor.id) }
  })
