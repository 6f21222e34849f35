import type { ConsultationView } from '#domain/consultations/view.ts'
import { type Field, noWords } from '#domain/consultations/words.ts'
import { type RefusalCode, refusals } from '#domain/refusals.ts'
import type { Happening, JournalEntry } from '#domain/sop/journal.ts'
import { firstSopVersion } from '#domain/sop/version.ts'
import { newId } from '../platform/ids.ts'
import type { Seen } from './peer.ts'

type Change = { field: Field; value: string; revision: number }
const sari = { id: 'sari', name: 'Sari Wulandari' }

/** The far end of the wire for one form: keeps its words by compare and set and its journal by command id. */
export const roomServer = (id: string) => {
  const at = () => new Date().toISOString()
  let view: ConsultationView = {
    id,
    channel: 'telephone',
    phase: 'nothing',
    sop: firstSopVersion,
    journal: [],
    words: noWords,
    revisions: {},
    consultedAt: at(),
    lateEntry: false,
    numbers: { form: null, ticket: null },
    call: {
      id: newId(),
      answeredAt: at(),
      endedAt: null,
      numberGiven: null,
      numberE164: null,
      anonymous: false,
      position: 1,
    },
    callerId: null,
    takenBy: sari,
    inHandsOf: sari,
    explainedBy: null,
    enteredBy: null,
    answeredOn: null,
    answerSource: null,
    cancelReason: null,
    ticket: null,
    mail: null,
    archive: null,
  }
  const note = (commandId: string, ...happenings: Happening[]) => {
    if (view.journal.some((entry) => entry.id === commandId)) return
    const times = { happenedAt: at(), recordedAt: at(), clock: 'server', offsetMs: null, personId: 'sari' }
    const entries = happenings.map((happening, place) => ({
      ...happening,
      ...times,
      id: place === happenings.length - 1 ? commandId : newId(),
    })) as JournalEntry[]
    view = { ...view, journal: [...view.journal, ...entries] }
  }
  const write = (field: Field, value: string) => {
    view = {
      ...view,
      words: { ...view.words, [field]: value },
      revisions: { ...view.revisions, [field]: (view.revisions[field] ?? 0) + 1 },
    }
  }
  const save = (changes: Change[]) => {
    const conflicts = changes.filter(({ field, value, revision }) => {
      if ((view.revisions[field] ?? 0) === revision) write(field, value)
      return view.words[field] !== value
    })
    return {
      revisions: view.revisions,
      savedAt: at(),
      conflicts: conflicts.map(({ field }) => ({
        field,
        theirs: view.words[field],
        revision: view.revisions[field] ?? 0,
      })),
    }
  }
  const happening = (what: Happening['what'], detail: object = {}) => ({ what, detail }) as Happening
  const decided = (decision: unknown) => {
    view = { ...view, numbers: { ...view.numbers, form: '001/FK/LPSE-JBR/XI/2026' } }
    const asking = !view.journal.some(({ what }) => what === 'questions_completed')
    const made = happening(decision === 'answer' ? 'decided_answer' : 'decided_ticket')
    return asking ? [happening('questions_completed'), made] : [made]
  }

  const refused = new Map<string, RefusalCode>()

  return {
    view: () => view,
    /** From now on commands to a path with this end are refused. */
    refuse: (end: string, code: RefusalCode) => refused.set(end, code),
    /** Somebody else writes. */
    write,
    answer: ({ method, path, body }: Seen): { status?: number; body: unknown } => {
      for (const [end, code] of refused)
        if (path.endsWith(end))
          return { status: refusals[code], body: { error: { code, details: {} }, requestId: 'r' } }
      const commandId = String(body.commandId)
      if (method === 'PATCH') return { body: save(body.changes as Change[]) }
      if (/\/calls$/.test(path)) note(commandId, happening('opened', { road: 'call' }))
      else if (/\/steps$/.test(path)) note(commandId, happening(body.what as Happening['what']))
      else if (/\/decision$/.test(path)) note(commandId, ...decided(body.decision))
      else if (/\/answer$/.test(path)) note(commandId, happening('answer_given'))
      else if (/\/undo$/.test(path)) note(commandId, happening('undone'))
      else if (!/\/consultations\/[^/]+$/.test(path)) return { body: { items: [], next: null } }
      return { body: view }
    },
  }
}
