import { firstCalendar } from '#domain/calendar/first-calendar.ts'
import { readHours } from '#domain/calendar/hours.ts'
import type { Office } from '#domain/offices/office.ts'
import { firstTable } from '#domain/priorities/table.ts'
import type { Progress } from '#domain/sop/machine.ts'
import { deadlines } from '#domain/tickets/deadlines.ts'
import { ticketStateOf } from '#domain/tickets/ticket-state.ts'
import type { FormSources } from '#server/archive/form-sources.queries.ts'
import { fontsVersion, formTemplateVersion } from '#server/archive/printing/form-template.ts'
import { snapshotHash } from '#server/archive/snapshot-hash.ts'
import { snapshotOf } from '#server/archive/snapshot-of.ts'
import { cachedState } from '#server/consultations/cached-state.ts'
import { weights } from '../told.ts'
import type { FormFacts } from './facts-of-form.ts'
import { type Cell, line } from './fill.queries.ts'
import type { Moment } from './story-of-a-form.ts'

/** Of each table the columns that are filled, in the order of the rows made here. */
export const columnsOf = {
  callers: 'office_id, id, name, institution, address, email, spse_role, created_at, updated_at',
  caller_numbers: 'office_id, caller_id, e164, last_used_at',
  calls:
    'office_id, id, number_given, number_e164, anonymous, answered_at, ended_at, end_reason, taken_by, recorded_at',
  consultations: `office_id, id, channel, sop_version, phase, consulted_at, recorded_at, late_entry, cancelled_at,
    cancel_reason, taken_by, in_hands_of, explained_by, entered_by, decided_at, clock_from, archived_at, caller_id, name,
    institution, address, phone, phone_e164, email, spse_role, problem, category, topic, urgency, impact, unit_id,
    answer, answered_on, answer_source, revisions`,
  call_consultations: 'office_id, call_id, consultation_id, role, position',
  journal: 'office_id, consultation_id, id, what, happened_at, recorded_at, clock, person_id, detail',
  numbers: 'office_id, kind, year, sequence, printed, consultation_id, given_at, given_by',
  tickets: `office_id, id, consultation_id, priority, unit_id, handover, foreign_number, state, assigned_to, opened_at,
    first_reply_due_at, due_at, half_due_at, three_quarters_due_at, calendar_version, informed_at, informed_how, closed_at`,
  shelf: `office_id, id, consultation_id, version, corrects_version, correction_reason, form_number, ticket_number,
    consulted_at, snapshot, snapshot_sha256, template_version, fonts_version, verification_code, archived_by,
    archived_at, found_by, phone_digits, words`,
} as const
export type Filled = keyof typeof columnsOf
export type Rows = Record<Filled, string>

/** Seeded offices keep the calendar that comes with the product; all of them are in the zone of Jakarta. */
const hours = readHours(firstCalendar, 'Asia/Jakarta')

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export function consultationRow(facts: FormFacts, progress: Progress): string {
  const { caller, words, ticketed, explained } = facts
  const state = cachedState(progress)
  const weight = ticketed ? weights[words.known.weight] : { urgency: '', impact: '' }
  const revisions = '{"name": 1, "institution": 1, "phone": 1, "problem": 1, "category": 1, "answer": 1}'
  return line([
    facts.officeId,
    facts.id,
    facts.channel,
    1,
    state.phase,
    iso(facts.consultedAt),
    iso(facts.openedAt),
    facts.kind.lateEntry,
    iso(facts.cancelledAt),
    facts.cancelledAt === null ? null : facts.cancelReason,
    facts.agent.id,
    facts.agent.id,
    explained?.by.id ?? null,
    facts.agent.id,
    iso(state.decidedAt?.getTime() ?? null),
    iso(state.clockFrom?.getTime() ?? null),
    iso(facts.archivedAt),
    caller.id,
    facts.correctedAt === null ? words.name : caller.name,
    ...[caller.institution, caller.address, caller.phone, caller.e164, caller.email, caller.spseRole],
    ...[words.problem, words.known.category, words.known.topic, weight.urgency, weight.impact],
    ticketed ? facts.unitId : null,
    facts.answerTyped ? words.answer : '',
    explained?.day ?? null,
    ticketed && explained ? 'Helpdesk Eproc LKPP' : null,
    revisions,
  ])
}

export function callRows({
  officeId,
  callId,
  agent,
  caller,
  ...facts
}: FormFacts): Pick<Rows, 'calls' | 'call_consultations'> {
  if (callId === null) return { calls: '', call_consultations: '' }
  const [from, to] = [iso(facts.openedAt), iso(facts.callEndedAt)]
  const reason = facts.callEndedAt === null ? null : 'finished'
  return {
    calls: line([officeId, callId, caller.phone, caller.e164, false, from, to, reason, agent.id, from]),
    call_consultations: line([officeId, callId, facts.id, 'first', 1]),
  }
}

export function journalRows(
  { officeId, id, agent }: FormFacts,
  moments: readonly (Moment & { id: string; time: string })[],
): string {
  let rows = ''
  for (const { id: entryId, time, happening } of moments) {
    const detail = JSON.stringify(happening.detail)
    rows += line([officeId, id, entryId, happening.what, time, time, 'server', agent.id, detail])
  }
  return rows
}

export const numberRow = (
  facts: FormFacts,
  kind: 'form' | 'ticket',
  number: NonNullable<FormFacts['form']>,
): string =>
  line([
    ...[facts.officeId, kind, number.year, number.sequence, number.printed, facts.id],
    ...[iso(number.at), facts.agent.id],
  ])

export function ticketRow(facts: FormFacts, progress: Progress, opened: number): string {
  const { urgency, impact } = weights[facts.words.known.weight]
  const terms = { urgency, impact, grade: null, stageEndsAt: null }
  const history = { openedAt: opened, terms, complaint: false, still: [], firstRepliedAt: null }
  const due = deadlines(history, firstTable, hours)
  const state = ticketStateOf(progress)
  const told = state === 'informed' || state === 'closed'
  return line([
    ...[facts.officeId, facts.ticketId, facts.id, due.priority, facts.unitId],
    ...[progress.handover ?? 'none', '', state, facts.responder.id, iso(opened)],
    ...[due.firstReplyDueAt, due.dueAt, due.halfAt, due.threeQuartersAt].map(iso),
    1,
    ...[told ? iso(facts.informedAt) : null, told && facts.informedAt !== null ? 'telephone' : null],
    state === 'closed' ? iso(facts.archivedAt) : null,
  ] satisfies Cell[])
}

const letterheadOf = ({
  code,
  name,
  addressLines,
  telephone,
  email,
  timeZone,
}: Office): FormSources['office'] => ({
  ...{ code, name, addressLines, telephone, email, timeZone },
  logo: null,
})

/** One archived version; its snapshot and hash are made by the archive's own functions. */
export function shelfRow(
  facts: FormFacts,
  office: Office,
  version: { number: 1 | 2; name: string; at: number; id: string; code: string },
): string {
  const { words, caller, explained } = facts
  const correction = version.number === 1 ? null : { of: 1, reason: 'Nama penelepon keliru ditulis.' }
  const sources: FormSources = {
    formNumber: facts.form?.printed ?? null,
    ticketNumber: facts.ticket?.printed ?? null,
    channel: facts.channel,
    sopVersion: 1,
    consultedAt: new Date(facts.consultedAt),
    lateEntry: facts.kind.lateEntry,
    cancelReason: facts.cancelledAt === null ? null : facts.cancelReason,
    name: version.name,
    institution: caller.institution,
    address: caller.address,
    phone: caller.phone,
    email: caller.email,
    category: words.known.category,
    problem: words.problem,
    answer: facts.answerTyped ? words.answer : '',
    answeredOn: explained?.day ?? null,
    takenBy: facts.agent.name,
    explainer: explained?.by.name ?? null,
    office: letterheadOf(office),
  }
  const facing = { version: version.number, verificationCode: version.code, publicUrl: null, correction }
  const snapshot = snapshotOf(sources, { ...facing, archivedAt: new Date(version.at) })
  return line([
    ...[
      facts.officeId,
      version.id,
      facts.id,
      version.number,
      correction?.of ?? null,
      correction?.reason ?? null,
    ],
    ...[snapshot.formNumber, snapshot.ticketNumber, snapshot.consultedAt, JSON.stringify(snapshot)],
    ...[`\\x${snapshotHash(snapshot).toString('hex')}`, formTemplateVersion, fontsVersion, version.code],
    ...[facts.agent.id, snapshot.archivedAt],
    [snapshot.formNumber, snapshot.ticketNumber, version.name, caller.institution].join(' '),
    caller.phone.replace(/\D/g, ''),
    [snapshot.problem, snapshot.answer, caller.address].join(' '),
  ])
}
