import type { Db } from '#server/platform/database.ts'
import type { Row } from '#server/platform/rows.ts'

export type TicketRow = Pick<
  Row<'tickets'>,
  'id' | 'consultation_id' | 'state' | 'assigned_to' | 'opened_at' | 'due_at'
>

/** Finds a ticket of the office without locking it: its form is always locked first. */
export async function findTicket(db: Db, id: string): Promise<TicketRow | null> {
  const [row] = await db<TicketRow[]>`select id, consultation_id, state, assigned_to, opened_at, due_at
    from tickets where office_id = current_office() and id = ${id}`
  return row ?? null
}

/** Notes when and how the caller was told. */
export async function updateInformed(db: Db, id: string, how: string, at: Date): Promise<void> {
  await db`update tickets set informed_at = ${at}, informed_how = ${how}
    where office_id = current_office() and id = ${id}`
}

export async function updateClosed(db: Db, id: string, at: Date): Promise<void> {
  await db`update tickets set state = 'closed', closed_at = ${at}
    where office_id = current_office() and id = ${id}`
}

export async function updateAssigned(db: Db, id: string, to: string | null): Promise<void> {
  await db`update tickets set assigned_to = ${to} where office_id = current_office() and id = ${id}`
}

/** Everybody whom the journal of a form names, by name; also those who no longer serve the office. */
export function listPeopleOfJournal(db: Db, consultationId: string): Promise<{ id: string; name: string }[]> {
  return db<{ id: string; name: string }[]>`select p.id, p.name from people p where p.id in (
      select unnest(array[j.person_id, j.detail ->> 'to']) from journal j
      where j.office_id = current_office() and j.consultation_id = ${consultationId})
    order by p.name, p.id`
}
