import type { Db } from '#server/platform/database.ts'

export interface MailRow {
  id: string
  consultationId: string | null
  recipient: string
  subject: string
  body: string
  state: 'waiting' | 'sent' | 'failed' | 'no_server'
  messageId: string
  createdAt: Date
}

const columns = (db: Db) => db`id, consultation_id as "consultationId", recipient, subject, body, state,
  message_id as "messageId", created_at as "createdAt"`

export async function insertMail(db: Db, mail: MailRow): Promise<void> {
  await db`insert into mails (office_id, id, consultation_id, recipient, subject, body, state, message_id, created_at)
    values (current_office(), ${mail.id}, ${mail.consultationId}, ${mail.recipient}, ${mail.subject}, ${mail.body},
      ${mail.state}, ${mail.messageId}, ${mail.createdAt})`
}

export async function findMail(db: Db, id: string): Promise<MailRow | null> {
  const [row] = await db<
    MailRow[]
  >`select ${columns(db)} from mails where office_id = current_office() and id = ${id}`
  return row ?? null
}

/** The newest e-mail about a consultation to this address, whatever became of it. */
export async function findMailTo(db: Db, consultationId: string, recipient: string): Promise<MailRow | null> {
  const [row] = await db<MailRow[]>`select ${columns(db)}
    from mails where office_id = current_office() and consultation_id = ${consultationId}
      and recipient = ${recipient} order by created_at desc, id desc limit 1`
  return row ?? null
}

export async function markSent(db: Db, id: string, at: Date): Promise<void> {
  await db`update mails set state = 'sent', sent_at = ${at}, error = null
    where office_id = current_office() and id = ${id}`
}

/** Keeps the words with which the mail server refused. */
export async function markFailed(db: Db, id: string, error: string): Promise<void> {
  await db`update mails set state = 'failed', error = ${error} where office_id = current_office() and id = ${id}`
}

/** It goes out once more; what the server said of the last time is forgotten. */
export async function markWaiting(db: Db, id: string, messageId: string): Promise<void> {
  await db`update mails set state = 'waiting', error = null, message_id = ${messageId}
    where office_id = current_office() and id = ${id}`
}
