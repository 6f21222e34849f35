import type { Db } from '#server/platform/database.ts'

interface FoundLetter {
  messageId: string
  consultationId: string
  purpose: string
}

/** Letters of ours about cases, by their Message-IDs. */
export const listLetters = (db: Db, messageIds: readonly string[]) =>
  db<FoundLetter[]>`select message_id as "messageId", consultation_id as "consultationId", purpose from mails
    where office_id = current_office() and message_id = any(${[...messageIds]}) and consultation_id is not null`

/** The forms that bear these numbers, with the address on each. */
export const listNumbered = (db: Db, printed: readonly string[]) =>
  db<{ printed: string; consultationId: string; email: string }[]>`
    select n.printed, n.consultation_id as "consultationId", lower(trim(c.email)) as email
    from numbers n join consultations c on c.office_id = n.office_id and c.id = n.consultation_id
    where n.office_id = current_office() and n.kind in ('form', 'ticket') and n.printed = any(${[...printed]})`

/** Whether a unit was asked about this case at this address. */
export async function wasAsked(db: Db, consultationId: string, address: string): Promise<boolean> {
  const rows =
    await db`select 1 from mails where office_id = current_office() and consultation_id = ${consultationId}
    and purpose = 'unit' and lower(recipient) = ${address} limit 1`
  return rows.length > 0
}
