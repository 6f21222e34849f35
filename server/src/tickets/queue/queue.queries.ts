import type { TicketSort, TicketView } from '#domain/tickets/queue.ts'
import type { Db } from '#server/platform/database.ts'
import { lines, type TicketLineRow } from '../ticket-lines.queries.ts'
import { afterPlace, orderOf, type Place } from './order.queries.ts'

export interface ListOfTickets {
  show: TicketView
  sort: TicketSort
  words: string
  priority: string
  unit: string
  actorId: string
  now: Date
  after: Place | null
  limit: number
}

/** Words are sought in this many closed tickets, the newest; what lies further back is found in the archive. */
const closedLookedAt = 5_000

export function listTicketLines(db: Db, list: ListOfTickets): Promise<TicketLineRow[]> {
  const { after, limit, priority, unit, sort } = list
  const words = list.words.trim()
  const order = orderOf(db, sort)
  const newest = db`and t.id in (select t.id from tickets t where t.office_id = current_office()
    and ${shown(db, list)} order by ${order} limit ${closedLookedAt})`
  return db<TicketLineRow[]>`${lines(db)}
    where t.office_id = current_office() and ${shown(db, list)}
      ${priority === '' ? db`` : db`and t.priority = ${priority}`}
      ${unit === '' ? db`` : db`and t.unit_id = ${unit}`}
      ${words === '' ? db`` : db`and ${holds(db, words)} ${list.show === 'closed' ? newest : db``}`}
      ${after === null ? db`` : db`and ${afterPlace(db, sort, after)}`}
    order by ${order} limit ${limit}`
}

// Written out, not bound: only so does the planner see that the partial index of living tickets holds them.
const living = (db: Db) => db`t.state in ('open', 'answered', 'informed')
  and (t.merged_into is null or t.state <> 'open')`
const late = (db: Db, now: Date) => db`t.state <> 'informed' and t.due_at < ${now}`
/** The last quarter of its time, as the sign of a deadline says it. */
const lateSoon = (db: Db, now: Date) => db`t.state <> 'informed' and t.due_at >= ${now}
  and (t.due_at - ${now}::timestamptz) * 4 <= t.due_at - t.opened_at`
const ofMyUnit = (db: Db, actorId: string) => db`t.unit_id in (select mine.unit_id from unit_people mine
  where mine.office_id = current_office() and mine.person_id = ${actorId})`
const waitsForCaller = (db: Db) => db`(t.caller_owes_since is not null
  or (t.state = 'informed' and t.confirmed_at is null))`
const waitsForLkpp = (db: Db) => db`t.state = 'open' and t.level in ('lkpp', 'lkpp_teknis')`

/** Given to me, or in my hands and given to nobody: found by whose it is, not by looking at every ticket. */
const mine = (db: Db, actorId: string) => db`(
  select t.id from tickets t
  where t.office_id = current_office() and t.assigned_to = ${actorId} and ${living(db)}
  union all
  select t.id from consultations held join tickets t on t.office_id = held.office_id and t.consultation_id = held.id
  where held.office_id = current_office() and held.in_hands_of = ${actorId}
    and held.phase not in ('archived', 'ended') and t.assigned_to is null and ${living(db)})`

function shown(db: Db, { show, actorId, now }: Pick<ListOfTickets, 'show' | 'actorId' | 'now'>) {
  switch (show) {
    case 'open':
      return living(db)
    case 'mine':
      return db`t.id in ${mine(db, actorId)}`
    case 'unassigned':
      return db`${living(db)} and t.assigned_to is null`
    case 'my_unit':
      return db`${living(db)} and ${ofMyUnit(db, actorId)}`
    case 'late_soon':
      return db`${living(db)} and ${lateSoon(db, now)}`
    case 'late':
      return db`${living(db)} and ${late(db, now)}`
    case 'waiting_caller':
      return db`${living(db)} and ${waitsForCaller(db)}`
    case 'waiting_lkpp':
      return db`${living(db)} and ${waitsForLkpp(db)}`
    case 'to_inform':
      return db`${living(db)} and t.state = 'answered'`
    case 'closed':
      return db`t.state in ('closed', 'withdrawn')`
  }
}

export type Counts = Record<Exclude<TicketView, 'closed'>, number>

/** How many there are in each view, counted up to `most`: one look at the living tickets of the office. */
export async function countTickets(
  db: Db,
  { actorId, now, most }: { actorId: string; now: Date; most: number },
): Promise<Counts> {
  const [row] = await db<[Counts]>`
    select least(count(*), ${most})::int as open,
      least(count(*) filter (where t.assigned_to is null), ${most})::int as unassigned,
      least(count(*) filter (where ${ofMyUnit(db, actorId)}), ${most})::int as my_unit,
      least(count(*) filter (where ${lateSoon(db, now)}), ${most})::int as late_soon,
      least(count(*) filter (where ${late(db, now)}), ${most})::int as late,
      least(count(*) filter (where ${waitsForCaller(db)}), ${most})::int as waiting_caller,
      least(count(*) filter (where ${waitsForLkpp(db)}), ${most})::int as waiting_lkpp,
      least(count(*) filter (where t.state = 'answered'), ${most})::int as to_inform,
      (select least(count(*), ${most})::int from ${mine(db, actorId)} mine) as mine
    from tickets t where t.office_id = current_office() and ${living(db)}`
  return row
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
