import type { Verdict } from '#domain/mail/verdicts.ts'
import type { Db } from '#server/platform/database.ts'

/** The boxes of all offices that are read. Ids only: what is in them is seen from within their office. */
export const listBoxesToRead = (db: Db) =>
  db<{ officeId: string; id: string; changes: number }[]>`
    select office_id as "officeId", id, changes from mail_boxes_to_read()`

/** Whose turn it is to read: held by this connection until it ends. The process that holds the lock is told by `pid`. */
export async function tryLockBox(db: Db, boxId: string): Promise<{ held: boolean; pid: number }> {
  const [row] = await db<[{ held: boolean; pid: number }]>`
    select pg_try_advisory_lock(hashtextextended(${`mail box ${boxId}`}, 0)) as held, pg_backend_pid() as pid`
  return row
}

export async function unlockBox(db: Db, boxId: string): Promise<void> {
  await db`select pg_advisory_unlock(hashtextextended(${`mail box ${boxId}`}, 0))`
}

export async function backendPid(db: Db): Promise<number> {
  const [row] = await db<[{ pid: number }]>`select pg_backend_pid() as pid`
  return row.pid
}

export interface Place {
  uidValidity: number
  lastUid: number
}

/** How far a box has been read under this UIDVALIDITY; under another one all of it is looked at again. */
export async function readPlace(db: Db, boxId: string, uidValidity: number): Promise<Place> {
  const [row] = await db<
    [{ lastUid: string }]
  >`insert into mail_readings as r (office_id, box_id, uid_validity)
    values (current_office(), ${boxId}, ${uidValidity})
    on conflict (office_id, box_id) do update set uid_validity = excluded.uid_validity,
      last_uid = case when r.uid_validity = excluded.uid_validity then r.last_uid else 0 end
    returning last_uid as "lastUid"`
  return { uidValidity, lastUid: Number(row.lastUid) }
}

/** Never backwards, and only under the UIDVALIDITY that the number belongs to. */
export async function advancePlace(db: Db, boxId: string, { uidValidity, lastUid }: Place): Promise<void> {
  await db`update mail_readings set last_uid = greatest(last_uid, ${lastUid})
    where office_id = current_office() and box_id = ${boxId} and uid_validity = ${uidValidity}`
}

export async function noteRead(db: Db, boxId: string, at: Date): Promise<void> {
  await db`update mail_readings set read_at = ${at}, trouble = null, trouble_words = null, trouble_since = null
    where office_id = current_office() and box_id = ${boxId}`
}

export async function noteTrouble(
  db: Db,
  boxId: string,
  { verdict, words, at }: { verdict: Verdict; words: string; at: Date },
): Promise<void> {
  await db`insert into mail_readings as r (office_id, box_id, trouble, trouble_words, trouble_since)
    values (current_office(), ${boxId}, ${verdict}, ${words}, ${at})
    on conflict (office_id, box_id) do update set trouble = excluded.trouble, trouble_words = excluded.trouble_words,
      trouble_since = coalesce(r.trouble_since, excluded.trouble_since)`
}
