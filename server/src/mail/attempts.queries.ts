import type { Db } from '#server/platform/database.ts'
import type { MailRow } from './mail.queries.ts'

/** What an attempt begins with; the row is locked until the transaction ends. */
export interface TryRow extends MailRow {
  attempt: number
  handedOverAt: Date | null
  tryUntil: Date | null
  nextTryAt: Date | null
}

export async function lockForTry(db: Db, id: string): Promise<TryRow | null> {
  const [row] = await db<
    TryRow[]
  >`select id, consultation_id as "consultationId", purpose, recipient, subject, body,
      state, message_id as "messageId", in_reply_to as "inReplyTo", written_by as "writtenBy",
      created_at as "createdAt", attempt, handed_over_at as "handedOverAt", try_until as "tryUntil",
      next_try_at as "nextTryAt"
    from mails where office_id = current_office() and id = ${id} for update`
  return row ?? null
}

/** From here on only this attempt may finish the letter. */
export async function beginAttempt(db: Db, id: string, boxId: string | null): Promise<number> {
  const [row] = await db<{ attempt: number }[]>`update mails set attempt = attempt + 1, box_id = ${boxId}
    where office_id = current_office() and id = ${id} returning attempt`
  return row?.attempt ?? 0
}

/** The last moment before the letter is the server's. False when another attempt has begun since. */
export async function noteHandedOver(db: Db, id: string, attempt: number, at: Date): Promise<boolean> {
  const rows = await db`update mails set handed_over_at = ${at}
    where office_id = current_office() and id = ${id} and attempt = ${attempt} and handed_over_at is null
      and state in ('waiting', 'failed') returning id`
  return rows.length === 1
}

export async function markSent(db: Db, id: string, at: Date): Promise<void> {
  await db`update mails set state = 'sent', sent_at = ${at}, error = null, handed_over_at = null, next_try_at = null
    where office_id = current_office() and id = ${id}`
}

/** What came of an attempt that did not get through; `nextTryAt` null: it goes no more by itself. */
export async function markNotSent(
  db: Db,
  id: string,
  fate: { state: 'failed' | 'unknown' | 'no_server'; error: string; nextTryAt: Date | null },
): Promise<void> {
  await db`update mails set state = ${fate.state}, error = ${fate.error}, next_try_at = ${fate.nextTryAt},
      handed_over_at = null
    where office_id = current_office() and id = ${id} and state <> 'sent'`
}
