import type { Hours } from '#domain/calendar/hours.ts'
import { dayOf } from '#domain/calendar/zones.ts'
import type { Words } from '#domain/consultations/words.ts'
import { firstTable, type PriorityTable, tableOn } from '#domain/priorities/table.ts'
import type { JournalEntry } from '#domain/sop/journal.ts'
import { type Deadlines, deadlines } from '#domain/tickets/deadlines.ts'
import { historyOf } from '#domain/tickets/history.ts'
import { currentHours, lockCounting } from '#server/calendars/index.ts'
import type { Db } from '#server/platform/database.ts'
import { listTables } from '#server/priorities/index.ts'
import type { DeadlineCache } from './ticket-rows.queries.ts'

/** By what deadlines are counted now. */
export interface Counting {
  calendarVersion: number
  hours: Hours
  tables: readonly PriorityTable[]
}

/**
 * Reads it for a change of one ticket. Until this transaction ends, the job that counts all anew waits: nothing is
 * written by a calendar that has been replaced meanwhile.
 */
export async function readCounting(db: Db, officeId: string): Promise<Counting> {
  const [, current, tables] = await Promise.all([
    lockCounting(db, 'together'),
    currentHours(db, officeId),
    listTables(db),
  ])
  return { calendarVersion: current.version, hours: current.hours, tables }
}

type Facts = Pick<Words, 'urgency' | 'impact' | 'category'>

/**
 * The deadlines of a ticket by its journal. `tableVersion`: that under which it was made; null: it is made now, so that
 * of the day of the "no". Null while too little is known of it.
 */
export function count(
  { calendarVersion, hours, tables }: Counting,
  entries: readonly JournalEntry[],
  facts: Facts,
  tableVersion: number | null,
): { cache: DeadlineCache; counted: Deadlines } | null {
  const history = historyOf(entries, facts)
  if (!history) return null
  const table =
    tableVersion === null
      ? tableOn(tables, dayOf(history.openedAt, hours.zone))
      : (tables.find(({ version }) => version === tableVersion) ?? firstTable)
  const counted = deadlines(history, table, hours)
  const cache = {
    priority: counted.priority,
    grade: history.terms.grade,
    stageEndsAt: instantOrNull(counted.stageEndsAt),
    openedAt: new Date(counted.openedAt),
    firstReplyDueAt: new Date(counted.firstReplyDueAt),
    dueAt: new Date(counted.dueAt),
    halfDueAt: new Date(counted.halfAt),
    threeQuartersDueAt: new Date(counted.threeQuartersAt),
    firstRepliedAt: instantOrNull(counted.firstRepliedAt),
    tableVersion: table.version,
    calendarVersion,
  }
  return { cache, counted }
}

const instantOrNull = (at: number | null) => (at === null ? null : new Date(at))
