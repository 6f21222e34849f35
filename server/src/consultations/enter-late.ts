import type { z } from 'zod'
import type { enterLate as endpoint } from '#domain/consultations/consultations.api.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { openForm } from './open-form.ts'
import { readView } from './read-view.ts'

/** Recaps begin with the year 2000, in every zone. */
const earliest = Date.UTC(2000, 0, 1)

/** Entri susulan: a form filled on paper, typed in later, with its own date and time. Decided and filed as any other. */
export const enterLate = (
  work: Work,
  { consultationId, consultedAt, words, ...command }: z.output<typeof endpoint.body>,
) =>
  inTransaction(work, async (work) => {
    const at = new Date(consultedAt)
    if (at > work.now) throw new Refusal('late_entry_in_future')
    if (at.getTime() < earliest)
      throw new Refusal('input_invalid', { fields: [{ path: '/consultedAt', message: 'too early' }] })
    const opened = { what: 'opened', detail: { road: 'late_entry' } } as const
    await openForm(work, { id: consultationId, happenings: [opened], consultedAt: at, words }, command)
    return readView(work, consultationId)
  })
