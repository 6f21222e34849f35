import type { Place } from '#server/platform/cursor.ts'
import type { Db } from '#server/platform/database.ts'

export interface CallRow {
  id: string
  answeredAt: Date
  endedAt: Date | null
  endReason: string | null
  takenBy: string
}

export interface NewCall {
  id: string
  answeredAt: Date
  recordedAt: Date
  by: string
}

/** False when the call is there already. */
export async function insertCall(db: Db, call: NewCall): Promise<boolean> {
  const rows = await db`insert into calls (office_id, id, answered_at, taken_by, recorded_at)
    values (current_office(), ${call.id}, ${call.answeredAt}, ${call.by}, ${call.recordedAt})
    on conflict do nothing returning id`
  return rows.length === 1
}

export async function insertCallForm(db: Db, callId: string, formId: string, position: number) {
  await db`insert into call_consultations (office_id, call_id, consultation_id, role, position)
    values (current_office(), ${callId}, ${formId}, 'first', ${position})`
}

export async function lockCall(db: Db, id: string): Promise<CallRow | null> {
  const [row] = await db<CallRow[]>`select id, answered_at as "answeredAt", ended_at as "endedAt",
      end_reason as "endReason", taken_by as "takenBy"
    from calls where office_id = current_office() and id = ${id} for update`
  return row ?? null
}

/** The forms that were opened in a call, in their order. */
export async function listFormIds(db: Db, callId: string): Promise<string[]> {
  const rows = await db<{ id: string }[]>`select consultation_id as id from call_consultations
    where office_id = current_office() and call_id = ${callId} and role = 'first' order by position`
  return rows.map(({ id }) => id)
}

export async function updateAnsweredAt(db: Db, id: string, at: Date): Promise<void> {
  await db`update calls set answered_at = ${at} where office_id = current_office() and id = ${id}`
}

export async function updateNumber(
  db: Db,
  id: string,
  { given, e164, anonymous }: { given: string | null; e164: string | null; anonymous: boolean },
): Promise<void> {
  await db`update calls set number_given = ${given}, number_e164 = ${e164}, anonymous = ${anonymous}
    where office_id = current_office() and id = ${id}`
}

export async function updateEnding(db: Db, id: string, at: Date, reason: string): Promise<void> {
  await db`update calls set ended_at = ${at}, end_reason = ${reason} where office_id = current_office() and id = ${id}`
}

export interface CallLogRow {
  id: string
  answeredAt: Date
  endedAt: Date | null
  endReason: string | null
  number: string | null
  anonymous: boolean
  takenBy: { id: string; name: string }
  forms: { id: string; formNumber: string | null; name: string }[] | null
}

export interface CallLogPage {
  after: Place | null
  limit: number
  takenBy: string | null
  ending: 'all' | 'finished' | 'without_form'
}

/** The call log, newest first; one line more than asked for tells that there is more. */
export const listCallRows = (db: Db, { after, limit, takenBy, ending }: CallLogPage): Promise<CallLogRow[]> =>
  db<CallLogRow[]>`select k.id, k.answered_at as "answeredAt", k.ended_at as "endedAt",
      k.end_reason as "endReason", k.number_given as number, k.anonymous,
      json_build_object('id', p.id, 'name', p.name) as "takenBy",
      (select json_agg(json_build_object('id', c.id, 'name', c.name, 'formNumber', n.printed) order by f.position)
        from call_consultations f
          join consultations c on c.office_id = f.office_id and c.id = f.consultation_id
          left join numbers n on n.office_id = c.office_id and n.kind = 'form' and n.consultation_id = c.id
        where f.office_id = k.office_id and f.call_id = k.id) as forms
    from calls k join people p on p.id = k.taken_by
    where k.office_id = current_office()
      ${after ? db`and (k.answered_at, k.id) < (${after.at}, ${after.id})` : db``}
      ${takenBy === null ? db`` : db`and k.taken_by = ${takenBy}`}
      ${ending === 'finished' ? db`and k.end_reason = 'finished'` : db``}
      ${ending === 'without_form' ? db`and k.end_reason <> 'finished'` : db``}
    order by k.answered_at desc, k.id desc limit ${limit + 1}`
