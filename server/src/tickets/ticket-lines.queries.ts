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
  > {
  number: string
  form_number: string
  name: string
  institution: string
  problem: string
  unit_name: string | null
  archived_at: Date | null
  assigned: { id: string; name: string } | null
}

export type Show = 'open' | 'late' | 'mine' | 'closed'
export interface ListOfTickets {
  show: Show
  words: string
  priority: string
  actorId: string
  now: Date
  after: { at: Date; id: string } | null
  limit: number
}

/** A list shows the beginning of a problem; the whole of it stands on the form. */
const shownOfProblem = 300

const lines = (db: Db) => db`select t.id, t.priority, t.state, t.handover, t.handover_note, t.foreign_number,
    t.unit_id, t.opened_at, t.first_reply_due_at, t.due_at, t.informed_at, t.informed_how, t.consultation_id,
    number.printed as number, form.printed as form_number, c.name, c.institution,
    left(c.problem, ${shownOfProblem}) as problem, u.name as unit_name, c.archived_at,
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as assigned
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

/** Words are sought in this many closed tickets, the newest; what lies further back is found in the archive. */
const closedLookedAt = 5_000

/** Open ones by their deadline, the nearest first; closed ones by when they were opened, the newest first. */
export function listTicketLines(db: Db, list: ListOfTickets): Promise<TicketLineRow[]> {
  const { after, limit, priority } = list
  const words = list.words.trim()
  const closed = list.show === 'closed'
  const order = closed ? db`t.opened_at desc, t.id desc` : db`t.due_at, t.id`
  const place = closed
    ? db`and (t.opened_at, t.id) < (${after?.at ?? null}, ${after?.id ?? null})`
    : db`and (t.due_at, t.id) > (${after?.at ?? null}, ${after?.id ?? null})`
  const newest = db`and t.id in (select t.id from tickets t where t.office_id = current_office()
    and ${shown(db, list)} order by ${order} limit ${closedLookedAt})`
  return db<TicketLineRow[]>`${lines(db)}
    where t.office_id = current_office() and ${shown(db, list)}
      ${priority === '' ? db`` : db`and t.priority = ${priority}`}
      ${words === '' ? db`` : db`and ${holds(db, words)} ${closed ? newest : db``}`}
      ${after === null ? db`` : place}
    order by ${order} limit ${limit}`
}

/** How many there are, counted up to `most`. */
export async function countTickets(
  db: Db,
  asked: { actorId: string; now: Date; most: number },
): Promise<Record<'open' | 'late' | 'mine', number>> {
  const counted = (show: 'open' | 'late' | 'mine') => db`(select count(*)::int from (select 1 from tickets t
    where t.office_id = current_office() and ${shown(db, { ...asked, show })} limit ${asked.most}) counted)`
  const [row] = await db<Record<'open' | 'late' | 'mine', number>[]>`
    select ${counted('open')} as open, ${counted('late')} as late, ${counted('mine')} as mine`
  return row ?? { open: 0, late: 0, mine: 0 }
}

function shown(db: Db, { show, actorId, now }: Pick<ListOfTickets, 'show' | 'actorId' | 'now'>) {
  // Written out, not bound: only so does the planner see that the partial index of living tickets holds them.
  const living = db`t.state in ('open', 'answered', 'informed')`
  switch (show) {
    case 'open':
      return living
    case 'late':
      return db`${living} and t.state <> 'informed' and t.due_at < ${now}`
    case 'mine':
      return db`${living} and coalesce(t.assigned_to, (select f.in_hands_of from consultations f
        where f.office_id = t.office_id and f.id = t.consultation_id)) = ${actorId}`
    case 'closed':
      return db`t.state in ('closed', 'withdrawn')`
  }
}

/**
 * A part of a name, of an institution (also without its accents), of the topic, the problem or a number. Row-level
 * security keeps LIKE from an index, so every ticket in question is looked at, at some 30 us each.
 */
function holds(db: Db, words: string) {
  const part = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return db`(searchable(c.name || ' ' || c.institution) like searchable(${part})
    or c.topic ilike ${part} or c.problem ilike ${part} or t.foreign_number ilike ${part}
    or number.printed ilike ${part} or form.printed ilike ${part})`
}
