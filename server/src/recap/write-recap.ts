import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { noFilters } from '#domain/recap/filter-note.ts'
import type { RecapFormat } from '#domain/recap/recap.api.ts'
import { readOffice } from '#server/offices/index.ts'
import type { Db } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'
import { exportRecap } from './export-recap.ts'
import { readHeading } from './recap-heading.ts'
import { spanOf } from './recap-span.ts'

/**
 * Writes the whole recap of a month (YYYY-MM in the office's zone) to `out` and ends it; memory does not grow with the
 * rows. Refuses `month_invalid` before anything is written.
 */
export const writeRecap = (
  db: Db,
  order: { officeId: string; month: string; format: RecapFormat; out: Writable; now: Date },
): Promise<void> =>
  inStanding(db, { officeId: order.officeId }, async (db) => {
    const { month, format, out, now } = order
    const office = await readOffice(db, order.officeId)
    const span = spanOf(month, office)
    const heading = await readHeading(db, office, { month, span, filters: noFilters, writer: null, now })
    await pipeline(exportRecap(db, format, { office, heading, span, filters: noFilters, now }), out)
  })
