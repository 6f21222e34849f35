import type { Db } from '#server/platform/database.ts'
import type { Row } from '#server/platform/rows.ts'

type Ticket = Row<'tickets'>

/** A line of a list of tickets, as the database tells it. */
export interface TicketLineRow
  extends Pick<
    Ticket,
    | 'id'
    | 'priority'
    | 'state'
    | 'handover'
    | 'handover_note'
    | 'foreign_number'
    | 'unit_id'
    | 'opened_at'
    | 'first_reply_due_at'
    | 'due_at'
    | 'informed_at'
    | 'informed_how'
    | 'consultation_id'
    | 'level'
    | 'chase_due_at'
    | 'confirmed_at'
    | 'caller_owes_since'
  > {
  number: string
  form_number: string
  name: string
  institution: string
  phone: string
  email: string
  problem: string
  unit_name: string | null
  archived_at: Date | null
  assigned: { id: string; name: string } | null
  merged_count: number
}

/** A list shows the beginning of a problem; the whole of it stands on the form. */
const shownOfProblem = 300

/** Lines of tickets (`t`) with their forms (`c`) and numbers (`number`, `form`); to be narrowed and sorted. */
export const lines = (
  db: Db,
) => db`select t.id, t.priority, t.state, t.handover, t.handover_note, t.foreign_number,
    t.unit_id, t.opened_at, t.first_reply_due_at, t.due_at, t.informed_at, t.informed_how, t.consultation_id,
    t.level, t.chase_due_at, t.confirmed_at, t.caller_owes_since,
    number.printed as number, form.printed as form_number, c.name, c.institution, c.phone, c.email,
    left(c.problem, ${shownOfProblem}) as problem, u.name as unit_name, c.archived_at,
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as assigned,
    (select count(*)::int from tickets m where m.office_id = t.office_id and m.merged_into = t.id) as merged_count
  from tickets t
    join consultations c on c.office_id = t.office_id and c.id = t.consultation_id
    join numbers number on number.office_id = t.office_id and number.kind = 'ticket'
      and number.consultation_id = t.consultation_id
    join numbers form on form.office_id = t.office_id and form.kind = 'form'
      and form.consultation_id = t.consultation_id
    left join units u on u.office_id = t.office_id and u.id = t.unit_id
    left join people p on p.id = t.assigned_to`

export async function findTicketLine(db: Db, id: string): Promise<TicketLineRow | null> {
  const [row] = await db<TicketLineRow[]>`${lines(db)} where t.office_id = current_office() and t.id = ${id}`
  return row ?? null
}
