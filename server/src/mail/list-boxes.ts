import type { z } from 'zod'
import type { listMailBoxes as endpoint, MailBoxView } from '#domain/mail/mail-boxes.api.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { type BoxRow, listBoxes as boxes, listReadings, type ReadingRow } from './boxes.queries.ts'
import type { PostOffice } from './post-office.ts'

export const listBoxes = (work: Work, post: PostOffice): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db }) => {
    const [rows, readings] = await Promise.all([boxes(db), listReadings(db)])
    const readingOf = (id: string) => readings.find(({ boxId }) => boxId === id)
    return {
      items: rows.map((row) => presentBox(row, readingOf(row.id))),
      installation: post.smtpUrl !== null && post.mailFrom !== null ? { from: post.mailFrom } : null,
    }
  })

/** A box as it leaves; the schema of the answer keeps its password here. */
export const presentBox = (row: BoxRow, reading: ReadingRow | undefined): MailBoxView => ({
  id: row.id,
  name: row.name,
  address: row.address,
  senderName: row.senderName,
  userName: row.userName,
  smtp: row.smtp,
  imap: row.imap,
  sends: row.sends,
  hasPassword: row.sealedPassword !== null,
  reading: reading
    ? {
        readAt: reading.readAt?.toISOString() ?? null,
        trouble: reading.trouble,
        troubleWords: reading.troubleWords,
        troubleSince: reading.troubleSince?.toISOString() ?? null,
      }
    : null,
})
