import type { z } from 'zod'
import type { correctStart as endpoint } from '#domain/calls/calls.api.ts'
import { isUnfinished } from '#domain/sop/machine.ts'
import { appendToJournal, isRepeated, readView, updateConsultedAt } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { refuseUnlessOwnCall } from './calls.access.ts'
import { updateAnsweredAt } from './calls.queries.ts'
import { holdCall } from './hold-call.ts'

/**
 * *Mulai N detik lalu*: the key was pressed late. Kept as a correction; a second one replaces the first. The time on the
 * forms of the call moves with it, but not on one that is archived already. Refuses `step_not_allowed` once the questions are complete.
 */
export const correctStart = (
  work: Work,
  callId: string,
  { secondsEarlier, ...command }: z.output<typeof endpoint.body>,
) =>
  inTransaction(work, async (work) => {
    const { call, forms, first } = await holdCall(work.db, callId)
    const happening = { what: 'start_corrected', detail: { secondsEarlier } } as const
    if (!isRepeated(first, command, happening)) {
      refuseUnlessOwnCall(work.actor, call, forms)
      await appendToJournal(work, first, [happening], command)
      const pressedAt = call.answeredAt.getTime() + first.progress.startCorrectedMs
      const answeredAt = new Date(pressedAt - secondsEarlier * 1000)
      await updateAnsweredAt(work.db, callId, answeredAt)
      for (const { id, progress } of forms)
        if (isUnfinished(progress.phase)) await updateConsultedAt(work.db, id, answeredAt)
      await recordEvent(work, 'call.start_corrected', callId)
    }
    return readView(work, first.id)
  })
