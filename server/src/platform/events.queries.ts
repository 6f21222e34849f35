import type { Db } from './database.ts'

export interface NewEvent {
  officeId: string
  personId: string | null
  what: string
  subjectId: string | null
  detail: Record<string, string | number | boolean | null>
  at: Date
}

export async function insertEvent(db: Db, event: NewEvent): Promise<void> {
  const live = JSON.stringify({ officeId: event.officeId, what: event.what, id: event.subjectId })
  await db`with written as (
      insert into events (office_id, what, subject_id, person_id, at, detail)
      values (${event.officeId}, ${event.what}, ${event.subjectId}, ${event.personId}, ${event.at}, ${db.json(event.detail)})
      returning id)
    select pg_notify('dering_live', ${live}) from written`
}

/** Wakes the live screens of the office and leaves nothing behind: for what is over in seconds. */
export async function notifyLive(
  db: Db,
  message: { officeId: string; what: string; id: string },
): Promise<void> {
  await db`select pg_notify('dering_live', ${JSON.stringify(message)})`
}
