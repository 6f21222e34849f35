import type { z } from 'zod'
import type { giveNumber as endpoint } from '#domain/calls/calls.api.ts'
import { readPhone } from '#domain/calls/phone.ts'
import { isUnfinished } from '#domain/sop/machine.ts'
import { fillWords, missingWords, readView } from '#server/consultations/index.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { noteNumber } from './answer-call.ts'
import { refuseUnlessOwnCall } from './calls.access.ts'
import { holdCall } from './hold-call.ts'

/** The call's number, typed or pasted in any form, or that it is hidden. A form that has none yet takes it over. */
export const giveNumber = (
  work: Work,
  callId: string,
  { number, anonymous, commandId }: z.output<typeof endpoint.body>,
) =>
  inTransaction(work, async (work) => {
    const { call, forms, first } = await holdCall(work.db, callId)
    if (await isFirstTime(work, commandId, 'give_number', callId)) {
      refuseUnlessOwnCall(work.actor, call, forms)
      await noteNumber(work, callId, number, anonymous)
      const phone = anonymous ? 'Anonim' : readPhone(number).display.slice(0, 60)
      for (const form of forms) {
        if (!isUnfinished(form.progress.phase)) continue
        await fillWords(work, form, missingWords(form.row.words, { phone }))
      }
      await recordEvent(work, 'call.number_given', callId)
    }
    return readView(work, first.id)
  })
