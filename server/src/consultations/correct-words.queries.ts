import type { Words } from '#domain/consultations/words.ts'
import type { Db } from '#server/platform/database.ts'

export interface Correction {
  words: Words
  phoneE164: string | null
  answeredOn: string | null
  /** Fields whose words are other than before. */
  changed: readonly string[]
}

/**
 * The words of an archived form after a correction: lists and the recap read them here. What was archived keeps its
 * own words. Each changed field's revision goes up by one.
 */
export async function correctWords(
  db: Db,
  id: string,
  { words, phoneE164, answeredOn, changed }: Correction,
): Promise<void> {
  await db`update consultations set name = ${words.name}, institution = ${words.institution},
      address = ${words.address}, phone = ${words.phone},
      phone_e164 = ${phoneE164}, email = ${words.email},
      spse_role = ${words.spseRole}, problem = ${words.problem}, category = ${words.category}, topic = ${words.topic},
      urgency = ${words.urgency}, impact = ${words.impact}, unit_id = ${words.unitId || null},
      answer = ${words.answer}, deviation_note = ${words.deviationNote}, answered_on = ${answeredOn},
      revisions = revisions || (select coalesce(jsonb_object_agg(field, coalesce((revisions ->> field)::int, 0) + 1), '{}')
        from unnest(${[...changed]}::text[]) as field)
    where office_id = current_office() and id = ${id}`
}
