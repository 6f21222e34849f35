import type { BoxSettings } from '#domain/mail/mail-box.ts'
import type { Verdict } from '#domain/mail/verdicts.ts'
import type { Db } from '#server/platform/database.ts'

/** A mail box of the office, with its sealed password. */
export interface BoxRow extends BoxSettings {
  id: string
  officeId: string
  sealedPassword: Buffer | null
  readFrom: Date
  changes: number
}

export interface ReadingRow {
  boxId: string
  readAt: Date | null
  trouble: Verdict | null
  troubleWords: string | null
  troubleSince: Date | null
}

const columns = (db: Db) => db`id, office_id as "officeId", name, address, sender_name as "senderName",
  user_name as "userName", smtp, imap, sends, sealed_password as "sealedPassword", read_from as "readFrom", changes`

export const listBoxes = (db: Db) =>
  db<BoxRow[]>`select ${columns(db)} from mail_boxes
    where office_id = current_office() and ended_at is null order by created_at, id`

export const listReadings = (db: Db) =>
  db<ReadingRow[]>`select box_id as "boxId", read_at as "readAt", trouble, trouble_words as "troubleWords",
    trouble_since as "troubleSince" from mail_readings where office_id = current_office()`

export async function findBox(db: Db, id: string): Promise<BoxRow | null> {
  const [row] = await db<BoxRow[]>`select ${columns(db)} from mail_boxes
    where office_id = current_office() and id = ${id} and ended_at is null`
  return row ?? null
}

/** The box by which the office's mail goes out, if it has one. */
export async function findSendingBox(db: Db): Promise<BoxRow | null> {
  const [row] = await db<BoxRow[]>`select ${columns(db)} from mail_boxes
    where office_id = current_office() and sends and ended_at is null`
  return row ?? null
}

/** False when the id belongs to a box that was ended. */
export async function upsertBox(
  db: Db,
  box: Omit<BoxRow, 'changes' | 'officeId'>,
  at: Date,
): Promise<boolean> {
  if (box.sends)
    await db`update mail_boxes set sends = false
      where office_id = current_office() and sends and id <> ${box.id} and ended_at is null`
  const [smtp, imap] = [box.smtp && db.json(box.smtp), box.imap && db.json(box.imap)]
  const rows = await db`insert into mail_boxes as b (office_id, id, name, address, sender_name, user_name,
      sealed_password, smtp, imap, sends, read_from, created_at)
    values (current_office(), ${box.id}, ${box.name}, ${box.address}, ${box.senderName}, ${box.userName},
      ${box.sealedPassword}, ${smtp}, ${imap}, ${box.sends}, ${box.readFrom}, ${at})
    on conflict (office_id, id) do update set name = excluded.name, address = excluded.address,
      sender_name = excluded.sender_name, user_name = excluded.user_name, sealed_password = excluded.sealed_password,
      smtp = excluded.smtp, imap = excluded.imap, sends = excluded.sends, changes = b.changes + 1
    where b.ended_at is null returning id`
  return rows.length === 1
}

export async function endBoxRow(db: Db, id: string, at: Date): Promise<boolean> {
  const rows = await db`update mail_boxes set ended_at = ${at}, sends = false, sealed_password = null,
      changes = changes + 1
    where office_id = current_office() and id = ${id} and ended_at is null returning id`
  return rows.length === 1
}
