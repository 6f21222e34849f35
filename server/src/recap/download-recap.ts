import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RecapFilters, RecapFormat } from '#domain/recap/recap.api.ts'
import { readOffice } from '#server/offices/index.ts'
import { allowLong } from '#server/platform/database.ts'
import type { Download } from '#server/platform/http.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { exportRecap, mediaTypes } from './export-recap.ts'
import { readHeading } from './recap-heading.ts'
import { spanOf } from './recap-span.ts'
import { refuseUnknownUnit } from './refuse-unknown-unit.ts'
import { takeTurns } from './take-turns.ts'

/** A usual month fits in here, so that its transaction ends at once, however slowly the browser takes it. */
const ahead = 1_048_576
/** A browser that takes longer is cut off, for it holds a connection of the database meanwhile. */
const longestMs = 300_000

/** So many hold a connection each while their browsers take the rows; calls need the others. */
const inTurn = takeTurns(2)

/** The recap as a file that is sent while it is made. What can be refused is refused before the first byte. */
export async function downloadRecap(
  work: Work,
  { month, format }: { month: string; format: RecapFormat },
  filters: RecapFilters,
): Promise<Download> {
  const order = await inTransaction(work, async ({ db, actor, now }) => {
    const office = await readOffice(db, actor.officeId)
    const span = spanOf(month, office)
    await refuseUnknownUnit(db, filters)
    const heading = await readHeading(db, office, { month, span, filters, writer: actor.name, now })
    return { office, heading, span, filters, now }
  })
  const content = new PassThrough({ highWaterMark: ahead })
  inTurn(async () => {
    // Whoever has left while waiting for his turn costs the others nothing.
    if (content.destroyed) return
    await inTransaction(work, async ({ db }) => {
      await allowLong(db, longestMs)
      const bytes = exportRecap(db, format, order)
      await pipeline(bytes, content, { signal: AbortSignal.timeout(longestMs) })
    })
  }).catch((fault: Error) => content.destroy(fault))
  const part = order.heading.filterNote === null ? '' : '-sebagian'
  return {
    mediaType: mediaTypes[format],
    fileName: `Rekap-Telepon-${order.office.code}-${month}${part}.${format}`,
    content,
  }
}
