import type { Db } from '#server/platform/database.ts'

export interface NoteRow {
  id: string
  ticketId: string
  words: string
  revision: number
  writtenBy: { id: string; name: string }
  writtenAt: Date
  editedAt: Date | null
}

export async function insertNote(
  db: Db,
  note: { id: string; ticketId: string; words: string; by: string; at: Date },
): Promise<void> {
  await db`insert into ticket_notes (office_id, id, ticket_id, words, written_by, written_at)
    values (current_office(), ${note.id}, ${note.ticketId}, ${note.words}, ${note.by}, ${note.at})`
}

/** A note of this ticket; `lock` holds it. */
export async function findNote(db: Db, ticketId: string, id: string, lock = false): Promise<NoteRow | null> {
  const [row] = await db<NoteRow[]>`select n.id, n.ticket_id as "ticketId", n.words, n.revision,
      json_build_object('id', p.id, 'name', p.name) as "writtenBy", n.written_at as "writtenAt",
      n.edited_at as "editedAt"
    from ticket_notes n join people p on p.id = n.written_by
    where n.office_id = current_office() and n.ticket_id = ${ticketId} and n.id = ${id}
    ${lock ? db`for update of n` : db``}`
  return row ?? null
}

export async function updateNote(
  db: Db,
  note: { id: string; words: string; by: string; at: Date },
): Promise<void> {
  await db`update ticket_notes set words = ${note.words}, revision = revision + 1, edited_by = ${note.by},
      edited_at = ${note.at}
    where office_id = current_office() and id = ${note.id}`
}
