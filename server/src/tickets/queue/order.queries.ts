import { priorities } from '#domain/priorities/priorities.ts'
import type { TicketSort } from '#domain/tickets/queue.ts'
import type { Db } from '#server/platform/database.ts'
import type { TicketLineRow } from '../ticket-lines.queries.ts'

/** The place after a line: what it is sorted by, its id, and its priority's rank where that comes first. */
export interface Place {
  rank: number
  at: Date
  id: string
}

/** Nobody is to be reminded: after all who are. */
const never = '9999-01-01T00:00:00.000Z'
const chase = (db: Db) => db`coalesce(t.chase_due_at, ${never}::timestamptz)`
const ranks: readonly string[] = priorities
const rank = (db: Db) => db`array_position(${[...ranks]}::text[], t.priority)`

export function orderOf(db: Db, sort: TicketSort) {
  switch (sort) {
    case 'due':
      return db`t.due_at, t.id`
    case 'newest':
      return db`t.opened_at desc, t.id desc`
    case 'oldest':
      return db`t.opened_at, t.id`
    case 'priority':
      return db`${rank(db)}, t.due_at, t.id`
    case 'chase':
      return db`${chase(db)}, t.id`
  }
}

export function afterPlace(db: Db, sort: TicketSort, place: Place) {
  switch (sort) {
    case 'due':
      return db`(t.due_at, t.id) > (${place.at}, ${place.id})`
    case 'newest':
      return db`(t.opened_at, t.id) < (${place.at}, ${place.id})`
    case 'oldest':
      return db`(t.opened_at, t.id) > (${place.at}, ${place.id})`
    case 'priority':
      return db`(${rank(db)}, t.due_at, t.id) > (${place.rank}, ${place.at}, ${place.id})`
    case 'chase':
      return db`(${chase(db)}, t.id) > (${place.at}, ${place.id})`
  }
}

export function placeOf(sort: TicketSort, row: TicketLineRow): Place {
  const byOpened = sort === 'newest' || sort === 'oldest'
  const at = byOpened ? row.opened_at : sort === 'chase' ? (row.chase_due_at ?? new Date(never)) : row.due_at
  return { rank: ranks.indexOf(row.priority) + 1, at, id: row.id }
}
