import type { z } from 'zod'
import type { addForm as endpoint } from '#domain/calls/calls.api.ts'
import type { Words } from '#domain/consultations/words.ts'
import { openForm, readView } from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { refuseUnlessOwnCall } from './calls.access.ts'
import { insertCallForm } from './calls.queries.ts'
import { holdCall } from './hold-call.ts'

/**
 * A second problem in the same call: a second form that inherits part A, and has its own step 3. Refuses
 * `call_already_ended`, `consultation_not_found` unless the form to inherit from is of this call.
 */
export const addForm = (work: Work, callId: string, sent: z.output<typeof endpoint.body>) =>
  inTransaction(work, async (work) => {
    const { consultationId, inheritFrom, ...command } = sent
    const { call, forms } = await holdCall(work.db, callId)
    const repeated = forms.some(({ id }) => id === consultationId)
    const from = forms.find(({ id }) => id === inheritFrom)
    if (!from) throw new Refusal('consultation_not_found')
    refuseUnlessOwnCall(work.actor, call, forms)
    if (!repeated && call.endedAt) throw new Refusal('call_already_ended')
    const opened = { what: 'opened', detail: { road: 'inherits' } } as const
    const form = {
      id: consultationId,
      happenings: [opened] as const,
      consultedAt: call.answeredAt,
      words: partA(from.row.words),
    }
    const fresh = await openForm(work, form, command)
    if (fresh === repeated) throw new Refusal('command_id_reused')
    if (fresh) {
      await insertCallForm(work.db, callId, consultationId, forms.length + 1)
      await recordEvent(work, 'call.form_added', callId)
    }
    return readView(work, consultationId)
  })

const partA = ({ name, institution, address, phone, email, spseRole }: Words): Partial<Words> => ({
  name,
  institution,
  address,
  phone,
  email,
  spseRole,
})
