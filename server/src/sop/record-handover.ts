import type { z } from 'zod'
import type { recordHandover as endpoint } from '#domain/consultations/consultations.api.ts'
import { appendToJournal, changeConsultation, updateHandover } from '#server/consultations/index.ts'
import type { PostOffice } from '#server/mail/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { mailNumbers } from './mail-numbers.ts'

type Sent = z.output<typeof endpoint.body>

/**
 * SOP step 8: where the case was moved, or why that was not possible (then the note is needed: `fields_missing`). May
 * be recorded again, the newest counts. The e-mail to the caller is asked for here; nobody waits for it.
 */
export const recordHandover = (work: Work, id: string, sent: Sent, post: PostOffice) => {
  const { handover, note, foreignNumber, ...command } = sent
  const happening = { what: 'handover_recorded', detail: { handover } } as const
  return changeConsultation(work, id, command, happening, async (work, locked) => {
    if (handover === 'none' && note.trim() === '') throw new Refusal('fields_missing', { fields: ['note'] })
    await appendToJournal(work, locked, [happening], command)
    const moved = { handover, note: note.trim(), foreignNumber: foreignNumber.trim() }
    await updateHandover(work.db, id, moved)
    await recordEvent(work, 'ticket.handed_over', id, { handover })
    await mailNumbers(work, locked, post)
  })
}
