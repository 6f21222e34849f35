import type { Words } from '#domain/consultations/words.ts'
import type { SopVersion } from '#domain/sop/version.ts'
import type { Db } from '#server/platform/database.ts'
import { wordsOf } from './words.queries.ts'

interface Person {
  id: string
  name: string
}

/** A consultation with all that hangs on it, as PostgreSQL's JSON gives it: instants are ISO text with an offset. */
export interface ViewRow {
  id: string
  channel: 'telephone' | 'email' | 'chat' | 'walk_in'
  phase: string
  sop: SopVersion
  journal: { happenedAt: string; recordedAt: string }[] | null
  words: Words
  revisions: Record<string, number>
  consultedAt: Date
  lateEntry: boolean
  form: string | null
  ticketNumber: string | null
  call: { answeredAt: string; endedAt: string | null } | null
  callerId: string | null
  takenBy: Person
  inHandsOf: Person
  explainedBy: Person | null
  enteredBy: Person | null
  answeredOn: string | null
  answerSource: string | null
  cancelReason: string | null
  ticket: { openedAt: string; firstReplyDueAt: string; dueAt: string; informedAt: string | null } | null
  mail: 'waiting' | 'sent' | 'failed' | 'no_server' | null
  archive: { archivedAt: string } | null
}

const personOf = (db: Db, column: string) =>
  db`(select json_build_object('id', p.id, 'name', p.name) from people p where p.id = c.${db(column)})`

const journalOf = (
  db: Db,
) => db`(select json_agg(json_build_object('id', j.id, 'what', j.what, 'detail', j.detail,
    'happenedAt', j.happened_at, 'recordedAt', j.recorded_at, 'clock', j.clock, 'offsetMs', j.offset_ms,
    'personId', j.person_id) order by j.position)
  from journal j where j.office_id = c.office_id and j.consultation_id = c.id and j.what <> 'words_saved')`

const numberOf = (db: Db, kind: 'form' | 'ticket') => db`(select n.printed from numbers n
  where n.office_id = c.office_id and n.kind = ${kind} and n.consultation_id = c.id)`

/** The call in which the form was opened; later calls about the same case are its call-backs. */
const callOf = (db: Db) => db`(select json_build_object('id', k.id, 'answeredAt', k.answered_at,
    'endedAt', k.ended_at, 'numberGiven', k.number_given, 'numberE164', k.number_e164, 'anonymous', k.anonymous,
    'position', cc.position)
  from call_consultations cc join calls k on k.office_id = cc.office_id and k.id = cc.call_id
  where cc.office_id = c.office_id and cc.consultation_id = c.id and cc.role = 'first' limit 1)`

const ticketOf = (db: Db) => db`(select json_build_object('id', t.id, 'number', n.printed,
    'priority', t.priority, 'state', t.state, 'handover', t.handover, 'handoverNote', t.handover_note,
    'foreignNumber', t.foreign_number, 'unitId', t.unit_id, 'openedAt', t.opened_at,
    'firstReplyDueAt', t.first_reply_due_at, 'dueAt', t.due_at, 'informedAt', t.informed_at,
    'informedHow', t.informed_how, 'assignedTo', case when p.id is not null
      then json_build_object('id', p.id, 'name', p.name) end)
  from tickets t
    join numbers n on n.office_id = t.office_id and n.kind = 'ticket' and n.consultation_id = t.consultation_id
    left join people p on p.id = t.assigned_to
  where t.office_id = c.office_id and t.consultation_id = c.id)`

const archiveOf = (db: Db) => db`(select json_build_object('id', a.id, 'archivedAt', a.archived_at,
    'version', a.version, 'pdfReady', a.pdf_file_id is not null)
  from archived_forms a where a.office_id = c.office_id and a.consultation_id = c.id
  order by a.version desc limit 1)`

/** One statement, one round trip: a view is read after every command. */
export async function findView(db: Db, id: string): Promise<ViewRow | null> {
  const [row] = await db<
    ViewRow[]
  >`select c.id, c.channel, c.phase, c.revisions, c.consulted_at as "consultedAt",
      c.late_entry as "lateEntry", c.caller_id as "callerId", c.answered_on as "answeredOn",
      c.answer_source as "answerSource", c.cancel_reason as "cancelReason", ${wordsOf(db)} as words,
      (select s.contents from sop_versions s where s.office_id = c.office_id and s.version = c.sop_version) as sop,
      ${journalOf(db)} as journal, ${numberOf(db, 'form')} as form, ${numberOf(db, 'ticket')} as "ticketNumber",
      ${callOf(db)} as call, ${personOf(db, 'taken_by')} as "takenBy", ${personOf(db, 'in_hands_of')} as "inHandsOf",
      ${personOf(db, 'explained_by')} as "explainedBy", ${personOf(db, 'entered_by')} as "enteredBy",
      ${ticketOf(db)} as ticket, ${archiveOf(db)} as archive,
      (select case when m.state = 'unknown' then 'failed' else m.state end from mails m
        where m.office_id = c.office_id and m.consultation_id = c.id and m.purpose = 'numbers'
        order by m.created_at desc, m.id desc limit 1) as mail
    from consultations c where c.office_id = current_office() and c.id = ${id}`
  return row ?? null
}
