import type { z } from 'zod'
import type { countReceivedMails, listReceivedMails } from '#domain/mail/inbox.api.ts'
import { cursorAfter, readCursor } from '#server/platform/cursor.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { presentLine } from './present-mail.ts'
import { countReceived, listReceivedRows } from './received.queries.ts'

/** A page of Surel masuk; `next` is there when more follow. Refuses `input_invalid` for a cursor of none of ours. */
export const listReceived = (
  work: Work,
  { cursor, limit, show }: z.output<typeof listReceivedMails.query>,
): Promise<z.input<typeof listReceivedMails.answer>> =>
  inTransaction(work, async ({ db }) => {
    const after = cursor === undefined ? null : readCursor(cursor)
    const found = await listReceivedRows(db, { show, after, limit: limit + 1 })
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    return {
      items: rows.map(presentLine),
      next: last ? cursorAfter({ at: last.arrivedAt, id: last.id }) : null,
    }
  })

/** Nobody needs to know more exactly than "100 or more". */
export const countOpen = (work: Work): Promise<z.input<typeof countReceivedMails.answer>> =>
  inTransaction(work, ({ db }) => countReceived(db, 100))
