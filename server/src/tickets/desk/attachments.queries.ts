import type { Db } from '#server/platform/database.ts'

export interface AttachmentRow {
  id: string
  ticketId: string
  fileId: string
  name: string
  size: number
  mediaType: string
  addedBy: { id: string; name: string } | null
  addedAt: Date
}

export async function insertAttachment(
  db: Db,
  row: Omit<AttachmentRow, 'addedBy'> & { by: string | null },
): Promise<void> {
  await db`insert into ticket_attachments (office_id, id, ticket_id, file_id, name, size, media_type, added_by,
      added_at)
    values (current_office(), ${row.id}, ${row.ticketId}, ${row.fileId}, ${row.name}, ${row.size},
      ${row.mediaType}, ${row.by}, ${row.addedAt})`
}

/** An attachment of this ticket, also one that was taken off. */
export async function findAttachment(db: Db, ticketId: string, id: string): Promise<AttachmentRow | null> {
  const [row] = await db<
    AttachmentRow[]
  >`select a.id, a.ticket_id as "ticketId", a.file_id as "fileId", a.name,
      a.size, a.media_type as "mediaType",
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "addedBy",
      a.added_at as "addedAt"
    from ticket_attachments a left join people p on p.id = a.added_by
    where a.office_id = current_office() and a.ticket_id = ${ticketId} and a.id = ${id}`
  return row ?? null
}

export async function countAttachments(db: Db, ticketId: string): Promise<number> {
  const [row] = await db<[{ count: number }]>`select count(*)::int as count from ticket_attachments
    where office_id = current_office() and ticket_id = ${ticketId} and removed_at is null`
  return row.count
}

export async function updateRemoved(db: Db, id: string, removedAt: Date | null): Promise<void> {
  await db`update ticket_attachments set removed_at = ${removedAt}
    where office_id = current_office() and id = ${id}`
}
