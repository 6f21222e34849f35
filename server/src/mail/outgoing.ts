import type { z } from 'zod'
import type { listOutgoingMails, OutgoingMail, sendMailAgain } from '#domain/mail/outgoing.api.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { cursorAfter, readCursor } from '#server/platform/cursor.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findMail } from './mail.queries.ts'
import { findOutgoingRow, listOutgoingRows, type OutgoingRow } from './outgoing.queries.ts'
import type { PostOffice } from './post-office.ts'
import { sendAgain } from './request-mail.ts'

/** A page of the office's letters; `next` is there when more follow. Refuses `input_invalid` for a cursor of none of ours. */
export const listOutgoing = (
  work: Work,
  { cursor, limit, show }: z.output<typeof listOutgoingMails.query>,
): Promise<z.input<typeof listOutgoingMails.answer>> =>
  inTransaction(work, async ({ db }) => {
    const after = cursor === undefined ? null : readCursor(cursor)
    const found = await listOutgoingRows(db, { show, after, limit: limit + 1 })
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    return {
      items: rows.map(presentOutgoing),
      next: last ? cursorAfter({ at: last.createdAt, id: last.id }) : null,
    }
  })

/** The same letter once more, also one whose fate is unknown. Refuses `mail_not_found`. */
export const sendOutgoingAgain = (
  work: Work,
  id: string,
  { commandId }: z.output<typeof sendMailAgain.body>,
  post: PostOffice,
): Promise<OutgoingMail> =>
  inTransaction(work, async (work) => {
    const mail = await findMail(work.db, id)
    if (!mail) throw new Refusal('mail_not_found')
    if (await isFirstTime(work, commandId, 'mail.again', id)) {
      await sendAgain(work, mail, post)
      await recordEvent(work, 'mail.asked_again', mail.consultationId)
    }
    return readOutgoing(work, id)
  })

export async function readOutgoing({ db }: Work, id: string): Promise<OutgoingMail> {
  const row = await findOutgoingRow(db, id)
  if (!row) throw new Refusal('mail_not_found')
  return presentOutgoing(row)
}

export const presentOutgoing = (row: OutgoingRow): OutgoingMail => ({
  ...row,
  nextTryAt: row.nextTryAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
})
