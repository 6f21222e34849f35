import type { Words } from '#domain/consultations/words.ts'
import type { Db } from '#server/platform/database.ts'

/** The words of a consultation as one JSON object; `c` is the consultations table. A unit not chosen is the empty word. */
export const wordsOf = (db: Db) => db`json_build_object('name', c.name, 'institution', c.institution,
  'address', c.address, 'phone', c.phone, 'email', c.email, 'spseRole', c.spse_role, 'problem', c.problem,
  'category', c.category, 'topic', c.topic, 'urgency', c.urgency, 'impact', c.impact,
  'unitId', coalesce(c.unit_id::text, ''), 'answer', c.answer, 'deviationNote', c.deviation_note)`

/** What the browser sent of one field: its new value, and the revision it was typed upon. */
export interface Change {
  value: string
  revision: number
}

export interface SavedWords {
  phase: string
  inHandsOf: string
  assignedTo: string | null
  words: Words
  revisions: Record<string, number>
}
