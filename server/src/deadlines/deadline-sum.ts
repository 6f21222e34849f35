import type { z } from 'zod'
import { firstTable } from '#domain/priorities/table.ts'
import type { readDeadlineSum as endpoint } from '#domain/tickets/deadlines.api.ts'
import { type DeadlineStep, deadlines, solvedBy } from '#domain/tickets/deadlines.ts'
import { historyOf } from '#domain/tickets/history.ts'
import { hoursOfVersion } from '#server/calendars/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { listTables } from '#server/priorities/index.ts'
import { findCounted } from './deadlines.queries.ts'

type Sum = z.input<typeof endpoint.answer>

/** Why a ticket is due when it is, by the versions that its cache was counted with. Refuses `ticket_not_found`. */
export const readDeadlineSum = (work: Work, ticketId: string): Promise<Sum> =>
  inTransaction(work, async ({ db, actor }) => {
    const row = await findCounted(db, ticketId)
    const history = row && historyOf(row.entries, row)
    if (!history) throw new Refusal('ticket_not_found')
    const { tableVersion, calendarVersion } = row
    const [hours, tables] = await Promise.all([
      hoursOfVersion(db, actor.officeId, calendarVersion),
      listTables(db),
    ])
    const table = tables.find(({ version }) => version === tableVersion) ?? firstTable
    const steps: DeadlineStep[] = []
    const counted = deadlines(history, table, hours, (step) => steps.push(step))
    const { span, grade } = solvedBy(history, table)
    return {
      terms: history.terms,
      complaint: history.complaint,
      priority: counted.priority,
      byGrade: grade,
      span,
      tableVersion,
      calendarVersion,
      openedAt: iso(counted.openedAt),
      firstReplyDueAt: iso(counted.firstReplyDueAt),
      firstRepliedAt: isoOrNull(counted.firstRepliedAt),
      dueAt: iso(counted.dueAt),
      byStage: counted.byStage,
      stillSince: isoOrNull(counted.stillSince),
      steps: steps.map(presentStep),
    }
  })

const iso = (at: number) => new Date(at).toISOString()
const isoOrNull = (at: number | null) => (at === null ? null : iso(at))

function presentStep(step: DeadlineStep): Sum['steps'][number] {
  switch (step.what) {
    case 'begins':
    case 'stage':
      return { what: step.what, at: iso(step.at) }
    case 'worked':
      return { ...step, from: iso(step.from), to: iso(step.to) }
    case 'still':
      return { ...step, from: iso(step.from), to: isoOrNull(step.to) }
    default:
      return step
  }
}
