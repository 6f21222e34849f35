import type { Words } from '#domain/consultations/words.ts'
import type { Phase } from '#domain/sop/roads.ts'
import type { Db } from '#server/platform/database.ts'
import { wordsOf } from './words.queries.ts'

/** A consultation's own row, locked. Instants are Dates, `answeredOn` is YYYY-MM-DD. */
export interface ConsultationRow {
  id: string
  channel: 'telephone' | 'email' | 'chat' | 'walk_in'
  sopVersion: number
  phase: Phase
  consultedAt: Date
  lateEntry: boolean
  cancelReason: string | null
  takenBy: string
  inHandsOf: string
  explainedBy: string | null
  answeredOn: string | null
  answerSource: string | null
  callerId: string | null
  phoneE164: string | null
  words: Words
  revisions: Record<string, number>
}

/** Locks a consultation of the office until the transaction ends. */
export async function lockRow(db: Db, id: string): Promise<ConsultationRow | null> {
  const [row] = await db<ConsultationRow[]>`select c.id, c.channel, c.sop_version as "sopVersion", c.phase,
      c.consulted_at as "consultedAt", c.late_entry as "lateEntry", c.cancel_reason as "cancelReason",
      c.taken_by as "takenBy", c.in_hands_of as "inHandsOf", c.explained_by as "explainedBy",
      c.answered_on as "answeredOn", c.answer_source as "answerSource", c.caller_id as "callerId",
      c.phone_e164 as "phoneE164", c.revisions, ${wordsOf(db)} as words
    from consultations c where c.office_id = current_office() and c.id = ${id} for update`
  return row ?? null
}

export interface NewConsultation {
  id: string
  sopVersion: number
  consultedAt: Date
  recordedAt: Date
  lateEntry: boolean
  channel: ConsultationRow['channel']
  by: string
}

/** Inserts an empty form that nothing has happened to; false when its id is taken already. */
export async function insertConsultation(db: Db, form: NewConsultation): Promise<boolean> {
  const rows =
    await db`insert into consultations (office_id, id, sop_version, phase, consulted_at, recorded_at,
      late_entry, channel, taken_by, in_hands_of, entered_by)
    values (current_office(), ${form.id}, ${form.sopVersion}, 'nothing', ${form.consultedAt}, ${form.recordedAt},
      ${form.lateEntry}, ${form.channel}, ${form.by}, ${form.by}, ${form.by})
    on conflict do nothing returning id`
  return rows.length === 1
}

/** What lists sort and filter by; derived from the journal by the machine. */
export interface CachedState {
  phase: Phase
  clockFrom: Date | null
  decidedAt: Date | null
  setAside: boolean
  cancelled: boolean
  archived: boolean
}

/** Notes the derived state; `at` dates what has just begun to be so. */
export async function updateState(db: Db, id: string, state: CachedState, at: Date): Promise<void> {
  await db`update consultations set phase = ${state.phase}, clock_from = ${state.clockFrom},
      decided_at = ${state.decidedAt},
      set_aside_at = case when ${state.setAside} then coalesce(set_aside_at, ${at}) end,
      cancelled_at = case when ${state.cancelled} then coalesce(cancelled_at, ${at}) end,
      cancel_reason = case when ${state.cancelled} then cancel_reason end,
      archived_at = case when ${state.archived} then coalesce(archived_at, ${at}) end
    where office_id = current_office() and id = ${id}`
}

export async function updateHands(db: Db, id: string, to: string): Promise<void> {
  await db`update consultations set in_hands_of = ${to} where office_id = current_office() and id = ${id}`
}

export async function updateConsultedAt(db: Db, id: string, at: Date): Promise<void> {
  await db`update consultations set consulted_at = ${at} where office_id = current_office() and id = ${id}`
}

export async function updateCallerOf(db: Db, id: string, callerId: string | null): Promise<void> {
  await db`update consultations set caller_id = ${callerId} where office_id = current_office() and id = ${id}`
}

/** The day of part C (YYYY-MM-DD) and who explained. */
export async function updateAnswered(db: Db, id: string, day: string, explainedBy: string): Promise<void> {
  await db`update consultations set answered_on = ${day}, explained_by = ${explainedBy}
    where office_id = current_office() and id = ${id}`
}

/** An answer that was taken back has no day and no giver; its words stay on the form. */
export async function clearAnswered(db: Db, id: string): Promise<void> {
  await db`update consultations set answered_on = null, answer_source = null, explained_by = null
    where office_id = current_office() and id = ${id}`
}

export async function updateCancelReason(db: Db, id: string, reason: string): Promise<void> {
  await db`update consultations set cancel_reason = ${reason} where office_id = current_office() and id = ${id}`
}
