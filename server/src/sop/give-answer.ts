import type { z } from 'zod'
import { dayOf } from '#domain/calendar/zones.ts'
import type { giveAnswer as endpoint } from '#domain/consultations/consultations.api.ts'
import { requiredForAnswer } from '#domain/consultations/words.ts'
import { appendToJournal, changeConsultation, updateAnswered } from '#server/consultations/index.ts'
import { readOffice } from '#server/offices/index.ts'
import { listColleagues } from '#server/people/index.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { refuseMissing } from './decide.ts'

/**
 * SOP step 6 is over: part C is there, dated with its day in the office's zone (recap column 8);
 * of a late entry, the day of its paper. Refuses
 * `fields_missing`, `person_not_here` when somebody else is named who does not work here.
 */
export const giveAnswer = (
  work: Work,
  id: string,
  { explainedBy, ...command }: z.output<typeof endpoint.body>,
) => {
  const happening = { what: 'answer_given', detail: {} } as const
  return changeConsultation(work, id, command, happening, async (work, locked) => {
    const { db, actor } = work
    refuseMissing(locked.row.words, requiredForAnswer)
    if (explainedBy !== undefined) await refuseStranger(db, explainedBy)
    const [{ at }, { timeZone }] = await Promise.all([
      appendToJournal(work, locked, [happening], command),
      readOffice(db, actor.officeId),
    ])
    // What the paper says was answered in its call, not on the day it was typed in.
    const answeredAt = locked.row.lateEntry ? locked.row.consultedAt : at
    await updateAnswered(db, id, dayOf(answeredAt, timeZone), explainedBy ?? actor.id)
  })
}

async function refuseStranger(db: Db, personId: string) {
  const colleagues = await listColleagues(db, ['agent', 'supervisor', 'responder'])
  if (!colleagues.some(({ id }) => id === personId)) throw new Refusal('person_not_here')
}
