import type { Db } from '#server/platform/database.ts'

export interface AnswerForm {
  id: string
  ticketId: string
  receivedOn: string
  answer: string
  source: string
  way: 'signed_in' | 'link' | 'mail' | 'paper' | 'merged'
  explainedBy: string
  recordedBy: string
  recordedAt: Date
}

export async function insertAnswerForm(db: Db, form: AnswerForm): Promise<void> {
  await db`insert into answer_forms (office_id, id, ticket_id, received_on, answer, source, way, explained_by,
      recorded_by, recorded_at)
    values (current_office(), ${form.id}, ${form.ticketId}, ${form.receivedOn}, ${form.answer}, ${form.source},
      ${form.way}, ${form.explainedBy}, ${form.recordedBy}, ${form.recordedAt})`
}

/** Whether these very words were received before: then they are in the history already. */
export async function wasReceived(db: Db, ticketId: string, answer: string): Promise<boolean> {
  const [row] = await db`select 1 from answer_forms
    where office_id = current_office() and ticket_id = ${ticketId} and answer = ${answer} limit 1`
  return row !== undefined
}

/** Tickets that are worked on in this one and wait for its answer, by id. */
export function listWaitingMerged(db: Db, id: string): Promise<{ id: string; consultationId: string }[]> {
  return db<
    { id: string; consultationId: string }[]
  >`select id, consultation_id as "consultationId" from tickets
    where office_id = current_office() and merged_into = ${id} and state = 'open' order by id`
}

/**
 * One merging, or one answer that is to reach merged tickets, at a time in an office: each of them holds several forms,
 * and two that hold each other's would wait for ever.
 */
export async function holdMerging(db: Db): Promise<void> {
  await db`select pg_advisory_xact_lock(hashtextextended('tickets merging ' || current_office()::text, 0))`
}
