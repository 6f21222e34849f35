import type { z } from 'zod'
import type { answerCall as endpoint } from '#domain/calls/calls.api.ts'
import { readPhone } from '#domain/calls/phone.ts'
import type { Happening } from '#domain/sop/journal.ts'
import { type Command, longestAlone, openForm, readView, timesOf } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { insertCall, insertCallForm, lockCall, updateNumber } from './calls.queries.ts'

type Sent = z.output<typeof endpoint.body>

/**
 * F2, *Panggilan masuk*: the call was answered, `secondsEarlier` before the key. Opens the call and its first form under
 * the ids that the browser made. Waiting time is not measured here. SOP steps 1 and 2.
 */
export const answerCall = (work: Work, sent: Sent) =>
  inTransaction(work, async (work) => {
    const { callId, consultationId, number, secondsEarlier, ...command } = sent
    const answeredAt = answeredBefore(work, command, secondsEarlier)
    const { db, actor, now } = work
    const fresh = await insertCall(db, { id: callId, answeredAt, recordedAt: now, by: actor.id })
    // The call before its form, as everywhere: else this and the call's ending could wait for each other.
    if (!fresh && !(await lockCall(db, callId))) throw new Refusal('command_id_reused')
    const phone = readPhone(number)
    const form = {
      id: consultationId,
      happenings: openings(secondsEarlier),
      consultedAt: answeredAt,
      words: { phone: phone.display.slice(0, 60) },
    }
    const opened = await openForm(work, form, command)
    if (opened !== fresh) throw new Refusal('command_id_reused')
    if (fresh) {
      await insertCallForm(db, callId, consultationId, 1)
      await noteNumber(work, callId, number)
      await recordEvent(work, 'call.answered', callId)
    }
    return readView(work, consultationId)
  })

function openings(secondsEarlier: number): [Happening, ...Happening[]] {
  const opened: Happening = { what: 'opened', detail: { road: 'call' } }
  if (secondsEarlier === 0) return [opened]
  return [opened, { what: 'start_corrected', detail: { secondsEarlier } }]
}

function answeredBefore({ now }: Work, command: Command, secondsEarlier: number): Date {
  const { happenedAt } = timesOf(command, now, new Date(now.getTime() - longestAlone))
  return new Date(Date.parse(happenedAt) - secondsEarlier * 1000)
}

/** Keeps a call's number as it was given, and its normal form beside it. */
export async function noteNumber({ db }: Work, callId: string, typed: string, saidAnonymous = false) {
  const given = typed.trim()
  const { e164, anonymous } = readPhone(given)
  if (given === '' && !saidAnonymous)
    return updateNumber(db, callId, { given: null, e164: null, anonymous: false })
  await updateNumber(db, callId, {
    given: given === '' ? null : given,
    e164: saidAnonymous ? null : e164,
    anonymous: saidAnonymous || anonymous,
  })
}
