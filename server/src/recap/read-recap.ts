import type { z } from 'zod'
import type { readRecap as readEndpoint } from '#domain/recap/recap.api.ts'
import { recapRow } from '#domain/recap/recap-row.ts'
import { readOffice } from '#server/offices/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { listChoices, listEntries } from './recap.queries.ts'
import { spanOf } from './recap-span.ts'
import { refuseUnknownUnit } from './refuse-unknown-unit.ts'

/** A page of the month's rows by their running number; `next` is there when more follow. Refuses `month_invalid`. */
export const readRecap = (
  work: Work,
  month: string,
  { cursor, limit, ...filters }: z.output<typeof readEndpoint.query>,
): Promise<z.input<typeof readEndpoint.answer>> =>
  inTransaction(work, async ({ db, actor }) => {
    const office = await readOffice(db, actor.officeId)
    const page = { after: cursor === undefined ? 0 : readCursor(cursor), limit: limit + 1 }
    await refuseUnknownUnit(db, filters)
    const found = await listEntries(db, spanOf(month, office), filters, page)
    const shown = found.slice(0, limit)
    const items = shown.map((entry) => {
      const { id, formNumber, ticketNumber, archived } = entry
      return { id, formNumber, ticketNumber, archived, ...recapRow(entry, entry.no, office) }
    })
    return { items, next: found.length > limit ? String(items.at(-1)?.no) : null }
  })

/** What the month's filters can be set to. */
export const readChoices = (work: Work, month: string) =>
  inTransaction(work, async ({ db, actor }) => {
    const office = await readOffice(db, actor.officeId)
    return listChoices(db, spanOf(month, office))
  })

function readCursor(cursor: string): number {
  if (!/^[1-9]\d{0,8}$/.test(cursor)) throw new Refusal('input_invalid', { field: 'cursor' })
  return Number(cursor)
}
