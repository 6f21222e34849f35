import type { Office } from '#domain/offices/office.ts'
import type { RecapHeading } from '#domain/recap/heading.ts'
import type { RecapFilters, RecapFormat } from '#domain/recap/recap.api.ts'
import { type RecapRow, recapRow } from '#domain/recap/recap-row.ts'
import type { Db } from '#server/platform/database.ts'
import { writePdf } from './printing/write-pdf.ts'
import { type RecapSpan, streamEntries } from './recap.queries.ts'
import { writeCsv } from './sheets/write-csv.ts'
import { writeXlsx } from './sheets/write-xlsx.ts'

export const mediaTypes: Record<RecapFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

/** The bytes of a recap, made from the rows as the database hands them over; to be read within the transaction. */
export function exportRecap(
  db: Db,
  format: RecapFormat,
  order: { office: Office; heading: RecapHeading; span: RecapSpan; filters: RecapFilters; now: Date },
): AsyncIterable<Uint8Array> {
  const { heading, now } = order
  const rows = rowsOf(db, order)
  if (format === 'xlsx') return writeXlsx(heading, rows)
  return format === 'csv' ? writeCsv(rows) : writePdf(heading, rows, now)
}

async function* rowsOf(
  db: Db,
  { office, span, filters }: { office: Office; span: RecapSpan; filters: RecapFilters },
): AsyncGenerator<RecapRow> {
  for await (const entries of streamEntries(db, span, filters))
    for (const entry of entries) yield recapRow(entry, entry.no, office)
}
