import type { Happening, JournalEntry } from '#domain/sop/journal.ts'
import { firstSopVersion } from '#domain/sop/version.ts'
import type { OpenedTicket } from '../tickets/ticket-queries.ts'

/** For tests: a ticket opened on Monday morning, with what happened to its form since. */
const openedAt = Date.parse('2026-11-23T02:14:00Z')
const sari = { id: 'sari', name: 'Sari Wulandari' }
export const office = {
  id: '0192e4a0-0000-7000-8000-000000000001',
  code: 'JBR',
  name: 'LPSE Kabupaten Jember',
  timeZone: 'Asia/Jakarta',
  roles: ['agent'],
}
const plain = (what: string) => ({ what, detail: {} }) as Happening
export const toNo: Happening[] = [
  { what: 'opened', detail: { road: 'call' } },
  ...['greeted', 'questions_completed', 'decided_ticket'].map(plain),
  { what: 'handover_recorded', detail: { handover: 'email' } },
  plain('numbers_told'),
]
export const answered: Happening[] = [...toNo, plain('answer_received')]
export const informed: Happening[] = [...answered, { what: 'caller_informed', detail: { how: 'telephone' } }]
export const archived: Happening[] = [...informed, plain('archived')]

const entries = (happened: readonly Happening[]): JournalEntry[] =>
  happened.map((happening, index) => {
    const at = new Date(openedAt + index * 60_000).toISOString()
    const id = `0192e4a0-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`
    return {
      ...happening,
      id,
      happenedAt: at,
      recordedAt: at,
      clock: 'server',
      offsetMs: null,
      personId: 'sari',
    }
  })

const summary: Omit<OpenedTicket['ticket'], 'state'> = {
  id: '0192e4a0-0000-7000-8000-000000000002',
  number: 'TKT-JBR-202611-0001',
  priority: 'tinggi',
  handover: 'email',
  handoverNote: '',
  foreignNumber: '',
  unitId: null,
  unitName: 'Sistem Pengadaan Digital',
  openedAt: new Date(openedAt).toISOString(),
  firstReplyDueAt: new Date(openedAt + 1_800_000).toISOString(),
  dueAt: new Date(openedAt + 4 * 3_600_000).toISOString(),
  informedAt: null,
  informedHow: null,
  assignedTo: null,
  consultationId: '0192e4a0-0000-7000-8000-000000000003',
  formNumber: '001/FK/LPSE-JBR/XI/2026',
  name: 'Hendra Wijaya',
  institution: 'PT Sinar Argopuro',
  problem: 'Paket tender tidak tampil.',
  archivedAt: null,
  phone: '(0331) 421234',
  email: '',
  level: 'helpdesk',
  chaseDueAt: null,
  confirmedAt: null,
  callerOwesSince: null,
  mergedCount: 0,
}

export function exampleTicket(
  state: OpenedTicket['ticket']['state'],
  happened: readonly Happening[],
): OpenedTicket {
  const ticket = { ...summary, state }
  const hasAnswer = happened.some(({ what }) => what === 'answer_received')
  return {
    ticket,
    people: [sari],
    parts: {
      chain: [],
      answers: [],
      notes: [],
      attachments: [],
      links: [],
      merged: [],
      mergedInto: null,
      answerLinks: [],
    },
    consultation: {
      id: summary.consultationId,
      channel: 'telephone',
      phase: 'waiting',
      sop: firstSopVersion,
      journal: entries(happened),
      words: {
        name: summary.name,
        institution: summary.institution,
        address: '',
        phone: '(0331) 421234',
        email: '',
        spseRole: '',
        problem: summary.problem,
        category: 'pertanyaan',
        topic: '',
        urgency: 'mendesak',
        impact: 'besar',
        unitId: '',
        answer: hasAnswer ? 'Paket sudah ditampilkan kembali.' : '',
        deviationNote: '',
      },
      revisions: {},
      consultedAt: summary.openedAt,
      lateEntry: false,
      numbers: { form: summary.formNumber, ticket: summary.number },
      call: null,
      callerId: null,
      takenBy: sari,
      inHandsOf: sari,
      explainedBy: hasAnswer ? sari : null,
      enteredBy: sari,
      answeredOn: hasAnswer ? '2026-11-23' : null,
      answerSource: null,
      cancelReason: null,
      ticket,
      mail: null,
      archive: null,
    },
  }
}
