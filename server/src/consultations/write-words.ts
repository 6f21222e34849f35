import { v7 as uuid } from 'uuid'
import { readPhone } from '#domain/calls/phone.ts'
import { type Field, noWords, type Words } from '#domain/consultations/words.ts'
import type { Db } from '#server/platform/database.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Work } from '#server/platform/work.ts'
import { changesUpon } from './acceptable-words.ts'
import { timesOf } from './happened-at.ts'
import { insertEntries } from './journal.queries.ts'
import type { LockedConsultation } from './lock-consultation.ts'
import { type Changes, isUnitOver, type Saved, updateWords } from './words.queries.ts'

/**
 * Compare and set, with the number's normal form beside it. `by`: only while the form is in that person's hands. Null
 * when the form may not be written. Refuses `unit_not_found`, also for a unit that has ended.
 */
export async function writeWords(
  db: Db,
  id: string,
  changes: Changes,
  by: string | null,
): Promise<Saved | null> {
  const unitId = changes.unitId?.value
  if (unitId && (await isUnitOver(db, id, unitId))) throw new Refusal('unit_not_found')
  const phoneE164 = changes.phone ? readPhone(changes.phone.value).e164 : null
  try {
    return await updateWords(db, { id, changes, phoneE164, by })
  } catch (error) {
    // The only foreign key among the words: a unit that this office does not have.
    const { constraint_name } = error as { constraint_name?: string }
    if (constraint_name === 'consultations_office_id_unit_id_fkey') throw new Refusal('unit_not_found')
    throw error
  }
}

/**
 * Fills fields of a locked form with words that were not typed into it: the caller that was picked, part A of the form
 * before, a paper form. Noted in the journal by names of fields, as every save. Returns the form with its new words.
 */
export async function fillWords(
  { db, actor, now }: Work,
  locked: LockedConsultation,
  words: Partial<Words>,
): Promise<LockedConsultation> {
  const changes = changesUpon(locked.row, words)
  const fields = Object.keys(changes) as Field[]
  if (fields.length === 0) return locked
  const times = timesOf({}, now, now)
  const detail = { fields }
  // One after the other: when the first is refused, what is sent beside it fails too, and would be told instead.
  const saved = await writeWords(db, locked.id, changes, null)
  if (!saved) return locked
  await insertEntries(db, locked.id, [
    { ...times, id: uuid(), what: 'words_saved', detail, personId: actor.id },
  ])
  return { ...locked, row: { ...locked.row, words: saved.words, revisions: saved.revisions } }
}

/** The words of `from` that the form does not have yet. */
export const missingWords = (held: Words, from: Partial<Words>): Partial<Words> =>
  Object.fromEntries(
    (Object.entries({ ...noWords, ...from }) as [Field, string][]).filter(
      ([field, value]) => value !== '' && held[field].trim() === '',
    ),
  )
