import { v7 as uuid } from 'uuid'
import { noWords, type Words } from '#domain/consultations/words.ts'
import type { What } from '#domain/sop/journal.ts'
import type { CastName } from './cast.ts'
import type { TestHouse } from './start-house.ts'

export interface ArchivableForm {
  office?: 'JBR' | 'MKS'
  by?: CastName
  words?: Partial<Words>
  sequence: number
  consultedAt?: Date
  lateEntry?: boolean
  cancelReason?: string
  answeredOn?: string | null
  ticketNumber?: string
}

const plainRoad: What[] = ['greeted', 'questions_completed', 'decided_answer', 'answer_given']
const details: Partial<Record<What, Record<string, string>>> = { caller_informed: { how: 'telephone' } }

/**
 * Puts a consultation on the shelf as a call left it: only the archiving (SOP step 7) is still to be done. Quicker than
 * a whole call, for stories that begin where the call ends.
 */
export async function bringArchivableForm(
  { owner, cast, offices, clock }: TestHouse,
  form: ArchivableForm,
): Promise<string> {
  const { office = 'JBR', by = 'sari', cancelReason = null, lateEntry = false, ticketNumber } = form
  const [officeId, personId, id, now] = [offices[office], cast[by].id, uuid(), clock.now()]
  const consultedAt = form.consultedAt ?? now
  const words: Words = {
    ...noWords,
    name: 'Rina Kusuma',
    institution: 'CV Melati Jaya',
    phone: '0812-3456-7890',
    problem: 'Tidak dapat mengunggah dokumen penawaran.',
    category: 'pertanyaan',
    answer: 'Ukuran berkas dikecilkan, lalu dikirim ulang.',
    ...form.words,
  }
  const ticketRoad: What[] = ['decided_ticket', 'numbers_told', 'answer_received', 'caller_informed']
  const road: What[] = [
    ...(ticketNumber ? [...plainRoad.slice(0, 2), ...ticketRoad] : plainRoad),
    ...(cancelReason === null ? [] : (['cancelled'] satisfies What[])),
  ]
  const opened = { what: 'opened', detail: { road: lateEntry ? 'late_entry' : 'call' } }
  const past = lateEntry ? road.filter((what) => !['greeted', 'questions_completed'].includes(what)) : road
  const entries = [opened, ...past.map((what) => ({ what, detail: details[what] ?? {} }))]
  await owner`insert into consultations (office_id, id, sop_version, phase, consulted_at, recorded_at, late_entry,
      cancelled_at, cancel_reason, taken_by, in_hands_of, explained_by, entered_by, name, institution, address, phone,
      email, problem, category, answer, answered_on)
    values (${officeId}, ${id}, 1, 'archiving', ${consultedAt}, ${now}, ${lateEntry},
      ${cancelReason === null ? null : now}, ${cancelReason}, ${personId}, ${personId}, ${personId}, ${personId},
      ${words.name}, ${words.institution}, ${words.address}, ${words.phone}, ${words.email}, ${words.problem},
      ${words.category}, ${words.answer}, ${form.answeredOn ?? '2026-11-23'})`
  for (const { what, detail } of entries)
    await owner`insert into journal (office_id, consultation_id, id, what, happened_at, recorded_at, clock, person_id,
        detail)
      values (${officeId}, ${id}, ${uuid()}, ${what}, ${now}, ${now}, 'server', ${personId}, ${owner.json({ ...detail })})`
  const number = (
    kind: string,
    printed: string,
  ) => owner`insert into numbers (office_id, kind, year, sequence,
      printed, consultation_id, given_at, given_by)
    values (${officeId}, ${kind}, 2026, ${form.sequence}, ${printed}, ${id}, ${now}, ${personId})`
  await number('form', `${String(form.sequence).padStart(3, '0')}/FK/LPSE-${office}/XI/2026`)
  if (!ticketNumber) return id
  await number('ticket', ticketNumber)
  await owner`insert into tickets (office_id, id, consultation_id, priority, handover, state, opened_at,
      first_reply_due_at, due_at, informed_at, informed_how)
    values (${officeId}, ${uuid()}, ${id}, 'menengah', 'email', 'informed', ${now}, ${now}, ${now}, ${now}, 'telephone')`
  return id
}
