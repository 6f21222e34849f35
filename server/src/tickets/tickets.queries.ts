import type { Db } from '#server/platform/database.ts'
import type { Row } from '#server/platform/rows.ts'

export type TicketRow = Pick<
  Row<'tickets'>,
  | 'id'
  | 'consultation_id'
  | 'state'
  | 'assigned_to'
  | 'opened_at'
  | 'due_at'
  | 'priority'
  | 'level'
  | 'chase_due_at'
  | 'foreign_number'
  | 'merged_into'
  | 'table_version'
>

/** Finds a ticket of the office without locking it: its form is always locked first. */
export async function findTicket(db: Db, id: string): Promise<TicketRow | null> {
  const [row] = await db<
    TicketRow[]
  >`select id, consultation_id, state, assigned_to, opened_at, due_at, priority,
      level, chase_due_at, foreign_number, merged_into, table_version
    from tickets where office_id = current_office() and id = ${id}`
  return row ?? null
}

export async function updateClosed(db: Db, id: string, at: Date): Promise<void> {
  await db`update tickets set state = 'closed', closed_at = ${at}
    where office_id = current_office() and id = ${id}`
}

export async function updateAssigned(db: Db, id: string, to: string | null): Promise<void> {
  await db`update tickets set assigned_to = ${to} where office_id = current_office() and id = ${id}`
}

/** The ticket of that number, however it is written. */
export async function findTicketByNumber(db: Db, number: string): Promise<string | null> {
  const [row] = await db<{ id: string }[]>`select t.id from numbers n
    join tickets t on t.office_id = n.office_id and t.consultation_id = n.consultation_id
    where n.office_id = current_office() and n.kind = 'ticket' and lower(n.printed) = lower(${number}) limit 1`
  return row?.id ?? null
}

/** Everybody whom the journal of a form names, by name; also those who no longer serve the office. */
export function listPeopleOfJournal(db: Db, consultationId: string): Promise<{ id: string; name: string }[]> {
  return db<{ id: string; name: string }[]>`select p.id, p.name from people p where p.id in (
      select unnest(array[j.person_id, j.detail ->> 'to']) from journal j
      where j.office_id = current_office() and j.consultation_id = ${consultationId})
    order by p.name, p.id`
}
