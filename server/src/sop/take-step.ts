import type { z } from 'zod'
import type { takeStep as endpoint } from '#domain/consultations/consultations.api.ts'
import { requiredForDecision } from '#domain/consultations/words.ts'
import { appendToJournal, changeConsultation } from '#server/consultations/index.ts'
import type { PostOffice } from '#server/mail/index.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { refuseMissing } from './decide.ts'
import { mailNumbers } from './mail-numbers.ts'

/**
 * The simple happenings of a call. "Questions complete" needs the required fields; "numbers told" that it was recorded
 * whether and where the case was moved (step 8): both refuse `fields_missing`. The first words tell of the greeting too:
 * a "greeted" that comes after them (it waited for a server that was away) says nothing new and is no fault.
 */
export const takeStep = (
  work: Work,
  id: string,
  { what, ...command }: z.output<typeof endpoint.body>,
  post: PostOffice,
) => {
  const happening = { what, detail: {} } as const
  return changeConsultation(work, id, command, happening, async (work, locked) => {
    if (what === 'greeted' && locked.progress.steps[2].endedAt !== null) return
    if (what === 'questions_completed') refuseMissing(locked.row.words, requiredForDecision)
    const told = what === 'numbers_told' && locked.progress.phase === 'issuing'
    if (told && locked.progress.handover === null)
      throw new Refusal('fields_missing', { fields: ['handover'] })
    await appendToJournal(work, locked, [happening], command)
    if (told) await mailNumbers(work, locked, post)
  })
}
