import type { Db } from '#server/platform/database.ts'

/** Part C of a form, with what the recap needs beside it. */
export interface PartC {
  answer: string
  /** YYYY-MM-DD in the office's zone: the day of part C, or on which the Form Jawaban arrived (recap column 8). */
  answeredOn: string
  /** Who or what the answer came from; null when it was given in the call. */
  source: string | null
  explainedBy: string
}

/** Writes part C over whatever stood there; the answer's revision goes up by one. */
export async function writePartC(db: Db, id: string, part: PartC): Promise<void> {
  await db`update consultations set answer = ${part.answer}, answered_on = ${part.answeredOn},
      answer_source = ${part.source}, explained_by = ${part.explainedBy},
      revisions = revisions || jsonb_build_object('answer', coalesce((revisions ->> 'answer')::int, 0) + 1)
    where office_id = current_office() and id = ${id}`
}

/** Part C as it stood when the answer form of that id was received, after an undo of "not solved". */
export async function restorePartC(db: Db, id: string, answerId: string): Promise<void> {
  await db`update consultations c set answer = a.answer, answered_on = a.received_on,
      answer_source = nullif(a.source, ''), explained_by = a.explained_by,
      revisions = c.revisions || jsonb_build_object('answer', coalesce((c.revisions ->> 'answer')::int, 0) + 1)
    from answer_forms a
    where c.office_id = current_office() and c.id = ${id} and a.office_id = c.office_id and a.id = ${answerId}`
}

/** Where the case goes (recap column 7); the unit's revision goes up by one. */
export async function writeUnit(db: Db, id: string, unitId: string): Promise<void> {
  await db`update consultations set unit_id = ${unitId},
      revisions = revisions || jsonb_build_object('unitId', coalesce((revisions ->> 'unitId')::int, 0) + 1)
    where office_id = current_office() and id = ${id}`
}
