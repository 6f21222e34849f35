import type { Db } from '#server/platform/database.ts'

export interface NewReceived {
  id: string
  boxId: string
  uidValidity: number
  uid: number
  identity: Buffer
  arrivedAt: Date
  takenAt: Date
  fromAddress: string
  fromName: string
  sentTo: string
  subject: string
  messageId: string | null
  writtenAt: Date | null
  kind: 'letter' | 'automatic' | 'bounce'
  text: string
  html: string | null
  shortened: boolean
  bytes: number
  state: 'new' | 'proposed' | 'joined' | 'set_aside'
  trouble: string | null
  consultationId: string | null
  joinedBy: 'thread' | 'code' | 'sender' | null
  answers: boolean
}

/** False when this mail has been taken in before, by whichever way it came. */
export async function insertReceived(db: Db, mail: NewReceived): Promise<boolean> {
  const rows =
    await db`insert into received_mails (office_id, id, box_id, uid_validity, uid, identity, arrived_at,
      taken_at, from_address, from_name, sent_to, subject, message_id, written_at, kind, body, html, shortened, bytes,
      state, trouble, consultation_id, joined_by, answers)
    values (current_office(), ${mail.id}, ${mail.boxId}, ${mail.uidValidity}, ${mail.uid}, ${mail.identity},
      ${mail.arrivedAt}, ${mail.takenAt}, ${mail.fromAddress}, ${mail.fromName}, ${mail.sentTo}, ${mail.subject},
      ${mail.messageId}, ${mail.writtenAt}, ${mail.kind}, ${mail.text}, ${mail.html}, ${mail.shortened}, ${mail.bytes},
      ${mail.state}, ${mail.trouble}, ${mail.consultationId}, ${mail.joinedBy}, ${mail.answers})
    on conflict (office_id, identity) do nothing returning id`
  return rows.length === 1
}

export async function insertAttachment(
  db: Db,
  file: { mailId: string; position: number; fileId: string; name: string; mediaType: string; bytes: number },
): Promise<void> {
  await db`insert into received_attachments (office_id, mail_id, position, file_id, name, media_type, bytes)
    values (current_office(), ${file.mailId}, ${file.position}, ${file.fileId}, ${file.name}, ${file.mediaType},
      ${file.bytes})`
}

/** How many mails of this address arrived within the hour before, counted up to `most`. */
export async function countBefore(db: Db, address: string, arrivedAt: Date, most: number): Promise<number> {
  const [row] = await db<[{ count: number }]>`select count(*)::int as count from (select 1 from received_mails
    where office_id = current_office() and from_address = ${address}
      and arrived_at > ${new Date(arrivedAt.getTime() - 3_600_000)} and arrived_at <= ${arrivedAt}
    limit ${most}) counted`
  return row.count
}

/** Letters of ours that a bounce names, as not arrived; their cases. */
export const markBounced = (db: Db, messageIds: readonly string[], words: string) =>
  db<
    { consultationId: string | null }[]
  >`update mails set state = 'failed', error = ${words}, next_try_at = null
    where office_id = current_office() and message_id = any(${[...messageIds]}) and state in ('sent', 'unknown', 'failed')
    returning consultation_id as "consultationId"`

/** Who answers a letter has it, also where the server's answer was not heard. */
export async function markArrived(db: Db, messageIds: readonly string[], at: Date): Promise<void> {
  await db`update mails set state = 'sent', sent_at = coalesce(sent_at, ${at}), error = null
    where office_id = current_office() and message_id = any(${[...messageIds]}) and state = 'unknown'`
}
