import type { Db } from '#server/platform/database.ts'

export type MailState = 'waiting' | 'sent' | 'failed' | 'no_server' | 'unknown'
export type MailPurpose = 'numbers' | 'unit' | 'caller' | 'test'

export interface MailRow {
  id: string
  consultationId: string | null
  purpose: MailPurpose
  recipient: string
  subject: string
  body: string
  state: MailState
  messageId: string
  inReplyTo: string | null
  writtenBy: string | null
  createdAt: Date
}

const columns = (
  db: Db,
) => db`id, consultation_id as "consultationId", purpose, recipient, subject, body, state,
  message_id as "messageId", in_reply_to as "inReplyTo", written_by as "writtenBy", created_at as "createdAt"`

export async function insertMail(db: Db, mail: MailRow, tryUntil: Date): Promise<void> {
  await db`insert into mails (office_id, id, consultation_id, purpose, recipient, subject, body, state, message_id,
      in_reply_to, written_by, created_at, try_until)
    values (current_office(), ${mail.id}, ${mail.consultationId}, ${mail.purpose}, ${mail.recipient}, ${mail.subject},
      ${mail.body}, ${mail.state}, ${mail.messageId}, ${mail.inReplyTo}, ${mail.writtenBy}, ${mail.createdAt},
      ${tryUntil})`
}

export async function findMail(db: Db, id: string): Promise<MailRow | null> {
  const [row] = await db<
    MailRow[]
  >`select ${columns(db)} from mails where office_id = current_office() and id = ${id}`
  return row ?? null
}

/** The newest letter of that purpose about a consultation to this address, whatever became of it. */
export async function findMailTo(
  db: Db,
  { consultationId, recipient, purpose }: Pick<MailRow, 'consultationId' | 'recipient' | 'purpose'>,
): Promise<MailRow | null> {
  const [row] = await db<MailRow[]>`select ${columns(db)}
    from mails where office_id = current_office() and consultation_id = ${consultationId}
      and recipient = ${recipient} and purpose = ${purpose} order by created_at desc, id desc limit 1`
  return row ?? null
}

/** It goes out once more, as the same letter; what the server said of the last time is forgotten. */
export async function markWaiting(db: Db, id: string, messageId: string, tryUntil: Date): Promise<void> {
  await db`update mails set state = 'waiting', error = null, message_id = ${messageId}, handed_over_at = null,
      next_try_at = null, try_until = ${tryUntil}
    where office_id = current_office() and id = ${id}`
}
