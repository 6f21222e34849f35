import type { Words } from '#domain/consultations/words.ts'
import type { Phase } from '#domain/sop/roads.ts'
import type { Db } from '#server/platform/database.ts'

/** The words of a consultation as one JSON object; `c` is the consultations table. A unit not chosen is the empty word. */
export const wordsOf = (db: Db) => db`json_build_object('name', c.name, 'institution', c.institution,
  'address', c.address, 'phone', c.phone, 'email', c.email, 'spseRole', c.spse_role, 'problem', c.problem,
  'category', c.category, 'topic', c.topic, 'urgency', c.urgency, 'impact', c.impact,
  'unitId', coalesce(c.unit_id::text, ''), 'answer', c.answer, 'deviationNote', c.deviation_note)`

/** Whether a unit had ended by the day of this form's call, or is none of the office; not the one that the form has. */
export async function isUnitOver(db: Db, id: string, unitId: string): Promise<boolean> {
  const [row] = await db<{ over: boolean }[]>`select not exists (
      select from units u where u.office_id = c.office_id and u.id = ${unitId} and (u.id = c.unit_id or u.valid_to is null
        or u.valid_to > (c.consulted_at at time zone o.time_zone)::date)) as over
    from consultations c join offices o on o.id = c.office_id
    where c.office_id = current_office() and c.id = ${id}`
  return row?.over ?? false
}

/** Changes by field: the new value, and the revision it was typed upon. */
export type Changes = Partial<Record<keyof Words, { value: string; revision: number }>>

export interface Saving {
  id: string
  changes: Changes
  /** Of the phone number, where it is among the changes. */
  phoneE164: string | null
  /** Only while the form is in this person's hands; null when that has been asked already. */
  by: string | null
}

export interface Saved {
  phase: Phase
  words: Words
  revisions: Record<string, number>
}

/** Takes over every field whose revision is still the one it was typed upon; null when the form may not be written. */
export async function updateWords(db: Db, { id, changes, phoneE164, by }: Saving): Promise<Saved | null> {
  const [row] = await db<Saved[]>`update consultations c set
      name = word_after('name', c.name, c.revisions, s.sent),
      institution = word_after('institution', c.institution, c.revisions, s.sent),
      address = word_after('address', c.address, c.revisions, s.sent),
      phone = word_after('phone', c.phone, c.revisions, s.sent),
      phone_e164 = word_after('phone', c.phone_e164, c.revisions,
        case when s.sent ? 'phone' then jsonb_set(s.sent, '{phone,value}', coalesce(to_jsonb(${phoneE164}::text), 'null'))
          else '{}' end),
      email = word_after('email', c.email, c.revisions, s.sent),
      spse_role = word_after('spseRole', c.spse_role, c.revisions, s.sent),
      problem = word_after('problem', c.problem, c.revisions, s.sent),
      category = word_after('category', c.category, c.revisions, s.sent),
      topic = word_after('topic', c.topic, c.revisions, s.sent),
      urgency = word_after('urgency', c.urgency, c.revisions, s.sent),
      impact = word_after('impact', c.impact, c.revisions, s.sent),
      unit_id = nullif(word_after('unitId', c.unit_id::text, c.revisions, s.sent), '')::uuid,
      answer = word_after('answer', c.answer, c.revisions, s.sent),
      deviation_note = word_after('deviationNote', c.deviation_note, c.revisions, s.sent),
      revisions = revisions_after(c.revisions, s.sent)
    from (select ${db.json(changes)}::jsonb as sent) s
    where c.office_id = current_office() and c.id = ${id} and c.phase not in ('archived', 'ended')
      and (${by}::text is null or c.in_hands_of = ${by})
    returning c.phase, c.revisions, ${wordsOf(db)} as words`
  return row ?? null
}
