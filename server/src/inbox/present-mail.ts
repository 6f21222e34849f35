import type { ReceivedLine, ReceivedMail } from '#domain/mail/inbox.api.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { findReceived, type ReceivedRow } from './received.queries.ts'

/** A list shows the beginning of a mail. */
const shown = 200

export const presentMail = ({ html, messageId: _, files, ...row }: ReceivedRow): ReceivedMail => ({
  ...row,
  arrivedAt: row.arrivedAt.toISOString(),
  writtenAt: row.writtenAt?.toISOString() ?? null,
  handledAt: row.handledAt?.toISOString() ?? null,
  answers: row.answers ?? false,
  beginning: row.text.slice(0, shown).replace(/\s+/g, ' ').trim(),
  hasHtml: html !== null,
  files: files ?? [],
  attachments: files?.length ?? 0,
})

/** The same as a line of a list: the schema of the answer leaves out the rest. */
export const presentLine = (row: ReceivedRow): ReceivedLine => presentMail(row)

/** Refuses `mail_not_found`, also for another office's. */
export async function readMail({ db }: Work, id: string): Promise<ReceivedMail> {
  const row = await findReceived(db, id)
  if (!row) throw new Refusal('mail_not_found')
  return presentMail(row)
}
