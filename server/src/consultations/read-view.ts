import type { z } from 'zod'
import type { consultationView } from '#domain/consultations/view.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { presentConsultation } from './present-consultation.ts'
import { findView } from './view.queries.ts'

/** Everything that a screen needs of one consultation. Refuses `consultation_not_found`. */
export const readView = (work: Work, id: string): Promise<z.input<typeof consultationView>> =>
  inTransaction(work, async ({ db }) => {
    const row = await findView(db, id)
    if (!row) throw new Refusal('consultation_not_found')
    return presentConsultation(row)
  })
