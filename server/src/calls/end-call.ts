import type { z } from 'zod'
import type { endCall as endpoint } from '#domain/calls/calls.api.ts'
import { mayHappen } from '#domain/sop/machine.ts'
import { appendToJournal, timesOf } from '#server/consultations/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { refuseUnlessOwnCall } from './calls.access.ts'
import { updateEnding } from './calls.queries.ts'
import { type HeldCall, holdCall } from './hold-call.ts'

type Sent = z.output<typeof endpoint.body>

/**
 * The call is over. With a reason that brings no consultation its unnumbered forms end too; what has a number goes its
 * way. A call that was noted as finished may still be told to have brought nothing. Refuses `call_already_ended`.
 */
export const endCall = (work: Work, callId: string, sent: Sent): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const held = await holdCall(work.db, callId)
    const { call, forms, first } = held
    if (!(await isFirstTime(work, sent.commandId, 'end_call', callId))) return ending(call)
    refuseUnlessOwnCall(work.actor, call, forms)
    const onlyNowNothing = call.endReason === 'finished' && sent.reason !== 'finished'
    if (call.endedAt && !onlyNowNothing) throw new Refusal('call_already_ended')
    const opened = first.entries[0]
    const notBefore = opened ? new Date(opened.happenedAt) : call.answeredAt
    const endedAt = call.endedAt ?? new Date(timesOf(sent, work.now, notBefore).happenedAt)
    await updateEnding(work.db, callId, endedAt, sent.reason)
    if (sent.reason !== 'finished') await endForms(work, held, sent.reason, sent)
    await recordEvent(work, 'call.ended', callId, { reason: sent.reason })
    return ending({ id: callId, endedAt, endReason: sent.reason })
  })

type Reason = Exclude<Sent['reason'], 'finished'>

async function endForms(work: Work, { forms }: HeldCall, reason: Reason, command: Sent) {
  for (const form of forms) {
    if (!mayHappen(form.progress, 'ended')) continue
    await appendToJournal(work, form, [{ what: 'ended', detail: { reason } }], command)
  }
}

function ending(call: Pick<HeldCall['call'], 'id' | 'endedAt' | 'endReason'>) {
  const { id, endedAt, endReason } = call
  if (!endedAt) throw new Error('an ended call without its end')
  return { id, endedAt: endedAt.toISOString(), reason: endReason as Sent['reason'] }
}
