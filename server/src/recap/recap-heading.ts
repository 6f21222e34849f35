import { dayOf } from '#domain/calendar/zones.ts'
import type { Office } from '#domain/offices/office.ts'
import { filterNote } from '#domain/recap/filter-note.ts'
import type { RecapHeading } from '#domain/recap/heading.ts'
import type { RecapFilters } from '#domain/recap/recap.api.ts'
import type { Db } from '#server/platform/database.ts'
import { findFile } from '#server/platform/files.ts'
import { asLogo } from '#server/platform/letterhead-logo.ts'
import { listChoices, type RecapSpan } from './recap.queries.ts'

export interface RecapOrder {
  month: string
  span: RecapSpan
  filters: RecapFilters
  /** Who makes the recap and signs as its writer; null leaves the line empty, to be signed by hand. */
  writer: string | null
  now: Date
}

/** Letterhead, month, place and date of today, and who signs: the head of the office, and who made the recap. */
export async function readHeading(db: Db, office: Office, order: RecapOrder): Promise<RecapHeading> {
  const { name, addressLines, telephone, email, head, place, timeZone, logoFileId } = office
  const { units, people } = await listChoices(db, order.span)
  const nameOf = (list: { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? '–'
  return {
    office: {
      ...{ name, addressLines, telephone, email },
      logo: asLogo(logoFileId ? await findFile(db, logoFileId) : null) ?? null,
    },
    month: order.month,
    filterNote: filterNote(order.filters, {
      office: name,
      unit: nameOf(units, order.filters.unit),
      enteredBy: nameOf(people, order.filters.enteredBy),
    }),
    place,
    date: dayOf(order.now, timeZone),
    signatures: [
      { caption: 'Mengetahui,', position: head.position, name: head.name, nip: head.nip || null },
      { caption: '', position: 'Penginput Rekap Telepon', name: order.writer ?? '', nip: null },
    ],
  }
}
