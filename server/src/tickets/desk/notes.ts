import type { z } from 'zod'
import type * as api from '#domain/tickets/desk.api.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findTicket } from '../tickets.queries.ts'
import { findNote, insertNote, type NoteRow, updateNote } from './notes.queries.ts'

type Note = z.input<typeof api.writeNote.answer>

/** Writes an internal note, also on a ticket that is closed. Refuses `ticket_not_found`. */
export const writeNote = (
  work: Work,
  ticketId: string,
  { commandId: id, words }: z.output<typeof api.writeNote.body>,
): Promise<Note> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    if (!(await findTicket(db, ticketId))) throw new Refusal('ticket_not_found')
    if (await isFirstTime(work, id, 'write_note', ticketId)) {
      await insertNote(db, { id, ticketId, words, by: actor.id, at: now })
      await recordEvent(work, 'ticket.noted', ticketId)
    }
    return present(await findNote(db, ticketId, id))
  })

/**
 * Changes a note that has been read at `revision`. Refuses `ticket_not_found`, `note_not_found`, `note_changed`
 * {theirs, revision} when somebody has saved other words since: nobody's words go under another's.
 */
export const editNote = (
  work: Work,
  ticketId: string,
  id: string,
  { commandId, words, revision }: z.output<typeof api.editNote.body>,
): Promise<Note> =>
  inTransaction(work, async (work) => {
    const { db, actor, now } = work
    if (!(await findTicket(db, ticketId))) throw new Refusal('ticket_not_found')
    const note = await findNote(db, ticketId, id, true)
    if (!note) throw new Refusal('note_not_found')
    if (await isFirstTime(work, commandId, 'edit_note', id)) {
      if (note.revision !== revision && note.words !== words)
        throw new Refusal('note_changed', { theirs: note.words, revision: note.revision })
      await updateNote(db, { id, words, by: actor.id, at: now })
      await recordEvent(work, 'ticket.noted', ticketId)
    }
    return present(await findNote(db, ticketId, id))
  })

function present(row: NoteRow | null): Note {
  if (!row) throw new Refusal('note_not_found')
  const { ticketId: _, writtenAt, editedAt, ...note } = row
  return { ...note, writtenAt: writtenAt.toISOString(), editedAt: editedAt?.toISOString() ?? null }
}
