import type { z } from 'zod'
import type { searchArchive as searchEndpoint } from '#domain/archive/archive.api.ts'
import { instantOf, type Zone } from '#domain/calendar/zones.ts'
import { readOffice } from '#server/offices/index.ts'
import { cursorAfter, readCursor } from '#server/platform/cursor.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { listArchive } from './search.queries.ts'

type Query = z.output<typeof searchEndpoint.query>

/** The archive of the office, newest consultation first; see the endpoint for what `words` finds. */
export const searchArchive = (work: Work, query: Query) =>
  inTransaction(work, async ({ db, actor }) => {
    const { timeZone } = await readOffice(db, actor.officeId)
    const lines = await listArchive(db, {
      ...wordsToFind(query.words),
      from: query.from ? startOf(query.from, timeZone) : null,
      before: query.to ? startOf(query.to, timeZone, 1) : null,
      category: query.category || null,
      after: query.cursor === undefined ? null : readCursor(query.cursor),
      limit: query.limit + 1,
    })
    const items = lines.slice(0, query.limit)
    const last = items.at(-1)
    return {
      items: items.map((line) => ({
        ...line,
        consultedAt: line.consultedAt.toISOString(),
        archivedAt: line.archivedAt.toISOString(),
      })),
      next: lines.length > items.length && last ? cursorAfter({ at: last.consultedAt, id: last.id }) : null,
    }
  })

/** How the words that somebody typed are looked for: anywhere in numbers and names, in digits, and as whole words. */
export function wordsToFind(words: string) {
  const text = words.trim()
  const digits = text.replace(/\D/g, '')
  const isNumber = digits.length >= 3 && /^[\d\s()+./-]*$/.test(text)
  return {
    namePattern: text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`,
    // 0812… and +62812… are the same telephone: what follows the 0 or the 62 is looked for.
    phonePattern: isNumber ? `%${digits.replace(/^(0|62)(?=\d{3})/, '')}%` : null,
    terms: text.match(/[\p{L}\p{N}]+/gu),
  }
}

function startOf(date: string, zone: Zone, daysLater = 0): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return instantOf({ year, month, day: day + daysLater }, zone)
}
