import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { saveWords as endpoint } from '#domain/consultations/consultations.api.ts'
import type { Field } from '#domain/consultations/words.ts'
import type { JournalEntry } from '#domain/sop/journal.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { acceptable } from './acceptable-words.ts'
import { appendToJournal } from './append-to-journal.ts'
import { refuseUnlessMayWrite } from './consultations.access.ts'
import { type Command, longestAlone, timesOf } from './happened-at.ts'
import { findEntry, insertEntries } from './journal.queries.ts'
import { lockConsultation } from './lock-consultation.ts'
import { refreshTicketTerms } from './ticket-terms.ts'
import type { Changes, Saved } from './words.queries.ts'
import { writeWords } from './write-words.ts'

/**
 * Saves typed fields by compare and set. What somebody else has changed comes back under `conflicts` and stays as it
 * is; what is there already (the same change sent again) is no conflict. The first keystroke is the greeting.
 */
export const saveWords = (
  work: Work,
  id: string,
  { changes: sent, ...command }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async (work) => {
    const changes = acceptable(sent)
    const saved = await writeIfAllowed(work, id, changes, command)
    await noteSave(work, id, changes, saved, command)
    const conflicts = (Object.keys(changes) as Field[])
      .filter((field) => saved.words[field] !== changes[field]?.value)
      .map((field) => ({ field, theirs: saved.words[field], revision: saved.revisions[field] ?? 0 }))
    return { revisions: saved.revisions, savedAt: work.now.toISOString(), conflicts }
  })

/**
 * Mostly one statement: the form is in the writer's hands. Else it is looked at first. A save that is sent again when the
 * form has gone on (handed on, archived) is answered by what stands there.
 */
async function writeIfAllowed(
  { db, actor }: Work,
  id: string,
  changes: Changes,
  { commandId }: Command,
): Promise<Saved> {
  const saved = await writeWords(db, id, changes, actor.id)
  if (saved) return saved
  const locked = await lockConsultation(db, id)
  const earlier = await findEntry(db, id, commandId)
  if (earlier?.what === 'words_saved' && earlier.personId === actor.id) return locked.row
  refuseUnlessMayWrite(actor, locked)
  const allowed = await writeWords(db, id, changes, null)
  if (allowed) return allowed
  throw new Refusal('step_not_allowed', { what: 'words_saved', phase: locked.progress.phase })
}

async function noteSave(work: Work, id: string, changes: Changes, saved: Saved, command: Command) {
  const fields = (Object.keys(changes) as Field[]).filter(
    (field) =>
      saved.words[field] === changes[field]?.value && saved.revisions[field] === changes[field].revision + 1,
  )
  if (fields.length === 0) return
  const { db, actor, now } = work
  const times = timesOf(command, now, new Date(now.getTime() - longestAlone))
  const entry = { what: 'words_saved' as const, detail: { fields }, personId: actor.id, ...times }
  const written = await insertEntries(db, id, [{ ...entry, id: command.commandId }])
  if (written === 0) return refuseReused(await findEntry(db, id, command.commandId), fields)
  await recordEvent(work, 'consultation.words_saved', id)
  if (fields.some((field) => termFields.has(field))) await refreshTicketTerms(work, id, saved.words)
  if (saved.phase !== 'greeting') return
  const locked = await lockConsultation(db, id)
  await appendToJournal(work, locked, [{ what: 'greeted', detail: {} }], { ...command, commandId: uuid() })
}

/** What a ticket's priority, deadlines and destination come from. */
const termFields: ReadonlySet<Field> = new Set<Field>(['urgency', 'impact', 'unitId', 'category'])

/** The id is known: fine when it was this very save, sent again (some of its fields may have been written on since). */
function refuseReused(earlier: JournalEntry | null, fields: readonly Field[]) {
  const same =
    earlier?.what === 'words_saved' && fields.every((field) => earlier.detail.fields.includes(field))
  if (!same) throw new Refusal('command_id_reused')
}
