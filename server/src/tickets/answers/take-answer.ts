import { v7 as uuid } from 'uuid'
import type { Happening } from '#domain/sop/journal.ts'
import { mayHappen } from '#domain/sop/machine.ts'
import {
  appendToJournal,
  type Command,
  type LockedConsultation,
  lockConsultation,
  writePartC,
} from '#server/consultations/index.ts'
import { recordEvent } from '#server/platform/events.ts'
import type { Work } from '#server/platform/work.ts'
import { insertNote } from '../desk/notes.queries.ts'
import { type AnswerForm, insertAnswerForm, listWaitingMerged, wasReceived } from './answers.queries.ts'

export type Answer = Pick<AnswerForm, 'receivedOn' | 'answer' | 'source' | 'way' | 'explainedBy'>

const received = { what: 'answer_received', detail: {} } as const
const saved: Happening = { what: 'words_saved', detail: { fields: ['answer'] } }

/**
 * The Form Jawaban of a ticket whose form is held: part C is written, and that of every ticket merged into it, each with
 * an answer form of its own. Words that stood in part C and were never an answer are kept as a note: none is lost.
 * `seen`: whoever answers had read what stands there. Refuses `step_not_allowed` unless the ticket waits.
 */
export async function takeAnswer(
  work: Work,
  ticketId: string,
  form: LockedConsultation,
  answer: Answer,
  command: Command,
  { seen = false }: { seen?: boolean } = {},
): Promise<void> {
  const merged = await listWaitingMerged(work.db, ticketId)
  await write(work, ticketId, form, answer, command, seen)
  for (const { id, consultationId } of merged) {
    const other = await lockConsultation(work.db, consultationId)
    if (!mayHappen(other.progress, received.what)) continue
    await write(work, id, other, { ...answer, way: 'merged' }, { commandId: uuid() }, false)
  }
}

async function write(
  work: Work,
  ticketId: string,
  form: LockedConsultation,
  answer: Answer,
  command: Command,
  seen: boolean,
): Promise<void> {
  const { db, actor, now } = work
  if (!seen) await keepDraft(work, ticketId, form.row.words.answer, answer.answer)
  await appendToJournal(work, form, [saved, received], command)
  const { receivedOn: answeredOn, source, explainedBy } = answer
  await writePartC(db, form.id, { answer: answer.answer, answeredOn, source: source || null, explainedBy })
  const by = { recordedBy: actor.id, recordedAt: now }
  await insertAnswerForm(db, { ...answer, ...by, id: command.commandId, ticketId })
  await recordEvent(work, 'ticket.answered', ticketId, { way: answer.way })
}

async function keepDraft({ db, actor, now }: Work, ticketId: string, draft: string, answer: string) {
  const words = draft.trim()
  if (words === '' || words === answer.trim() || (await wasReceived(db, ticketId, draft))) return
  await insertNote(db, { id: uuid(), ticketId, words, by: actor.id, at: now })
}
