import type { Hours } from '../calendar/hours.ts'
import {
  addSpan,
  addWorkingTime,
  type Span,
  type SumStep,
  workingTimeBetween,
} from '../calendar/working-time.ts'
import type { Priority } from '../priorities/priorities.ts'
import { type Grade, type PriorityTable, priorityOf } from '../priorities/table.ts'
import type { TicketHistory } from './history.ts'

/** The deadlines of a ticket, instants in epoch milliseconds: a cache of its history, its table and the calendar. */
export interface Deadlines {
  priority: Priority
  /** The kadar by whose row of the table it is to be solved; null: by its priority. */
  grade: Grade | null
  openedAt: number
  firstReplyDueAt: number
  dueAt: number
  /** When half and three quarters of the working time to `dueAt` have passed. */
  halfAt: number
  threeQuartersAt: number
  /** Since when the caller owes an answer: until he gives it, `dueAt` is what it was then. */
  stillSince: number | null
  firstRepliedAt: number | null
  /** The end of the tender's stage, where that is what the ticket is due by. */
  byStage: boolean
  stageEndsAt: number | null
}

/** A step of the sum as a person reads it: those of the working time, and what is of the ticket. */
export type DeadlineStep =
  | SumStep
  | { what: 'still'; from: number; to: number | null; workedMs: number }
  | { what: 'stage'; at: number }

type Note = (step: DeadlineStep) => void

/** Which row of the table says when a ticket is to be solved. An ungraded complaint goes by its priority. */
export function solvedBy(history: TicketHistory, table: PriorityTable): { span: Span; grade: Grade | null } {
  const { terms, complaint } = history
  const priority = priorityOf(table, terms.urgency, terms.impact)
  const grade = complaint ? terms.grade : null
  return { span: grade === null ? table.targets[priority].solved : table.complaints[grade], grade }
}

/**
 * When a ticket is due: from its opening on, in working time, by the row of its table; the time in which the caller owed
 * an answer, or had one that did not help, is not counted. The end of a tender's stage, where that is earlier, wins. Pure:
 * the same history, table and calendar give the same deadlines. `note` is told the steps of the sum for `dueAt`.
 */
export function deadlines(
  history: TicketHistory,
  table: PriorityTable,
  hours: Hours,
  note?: Note,
): Deadlines {
  const { openedAt, terms, still } = history
  const priority = priorityOf(table, terms.urgency, terms.impact)
  const { span, grade } = solvedBy(history, table)
  const target = around(addSpan(hours, openedAt, span, note), history, hours, note)
  const stage = terms.stageEndsAt === null ? null : Date.parse(terms.stageEndsAt)
  const byStage = stage !== null && stage > openedAt && stage < target
  if (byStage) note?.({ what: 'stage', at: stage })
  const dueAt = byStage ? stage : target
  const firstReply = around(addSpan(hours, openedAt, table.targets[priority].firstReply), history, hours)
  const whole = workingTimeBetween(hours, openedAt, dueAt) - stillWithin(history, hours, dueAt)
  const share = (part: number) =>
    Math.min(dueAt, around(addWorkingTime(hours, openedAt, Math.round(whole * part)), history, hours))
  const last = still.at(-1)
  return {
    priority,
    grade,
    openedAt,
    firstReplyDueAt: Math.min(firstReply, dueAt),
    dueAt,
    halfAt: share(0.5),
    threeQuartersAt: share(0.75),
    stillSince: last && last.to === null ? last.from : null,
    firstRepliedAt: history.firstRepliedAt,
    byStage,
    stageEndsAt: stage,
  }
}

/** Moves a deadline on by the working time of each stretch that stood still before it came. */
function around(due: number, { still }: TicketHistory, hours: Hours, note?: Note): number {
  let moved = due
  for (const { from, to } of still) {
    if (from >= moved) break
    const workedMs = to === null ? 0 : workingTimeBetween(hours, from, to)
    note?.({ what: 'still', from, to, workedMs })
    moved = addWorkingTime(hours, moved, workedMs, note)
  }
  return moved
}

const stillWithin = ({ still }: TicketHistory, hours: Hours, until: number): number =>
  still.reduce(
    (sum, { from, to }) => sum + (to === null ? 0 : workingTimeBetween(hours, from, Math.min(to, until))),
    0,
  )

/** When the next level is to be chased about a case that was moved to it at `since`. */
export const chaseAt = (priority: Priority, table: PriorityTable, hours: Hours, since: number): number =>
  addSpan(hours, since, table.targets[priority].chase)
