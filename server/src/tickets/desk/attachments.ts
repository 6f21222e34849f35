import type { z } from 'zod'
import type * as api from '#domain/tickets/desk.api.ts'
import { recordEvent } from '#server/platform/events.ts'
import { findFile, storeFile } from '#server/platform/files.ts'
import type { Download } from '#server/platform/http.ts'
import { mediaTypeOf } from '#server/platform/media-type.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findTicket } from '../tickets.queries.ts'
import {
  type AttachmentRow,
  countAttachments,
  findAttachment,
  insertAttachment,
  updateRemoved,
} from './attachments.queries.ts'

type Attachment = z.input<typeof api.addAttachment.answer>
const mostOnOne = 100

/**
 * Attaches a file; its kind is found in its bytes. Refuses `ticket_not_found`, `attachments_too_many`,
 * `command_id_reused`.
 */
export async function addAttachment(
  work: Work,
  ticketId: string,
  { commandId: id, name }: z.output<typeof api.addAttachment.query>,
  bytes: Buffer,
): Promise<Attachment> {
  const mediaType = await mediaTypeOf(bytes)
  return inTransaction(work, async (work) => {
    const { db, actor, now } = work
    if (!(await findTicket(db, ticketId))) throw new Refusal('ticket_not_found')
    const earlier = await findAttachment(db, ticketId, id)
    if (earlier) return present(earlier)
    if ((await countAttachments(db, ticketId)) >= mostOnOne) throw new Refusal('attachments_too_many')
    const file = await storeFile(db, { officeId: actor.officeId, mediaType, bytes, at: now })
    const row = { id, ticketId, fileId: file.id, name: plainName(name), size: bytes.length, mediaType }
    await insertAttachment(db, { ...row, by: actor.id, addedAt: now })
    await recordEvent(work, 'ticket.attached', ticketId)
    return present({ ...row, addedBy: { id: actor.id, name: actor.name }, addedAt: now })
  })
}

/** Refuses `attachment_not_found`, also for one of another ticket or office. */
export const readAttachment = (work: Work, ticketId: string, id: string): Promise<Download> =>
  inTransaction(work, async ({ db }) => {
    const row = await findAttachment(db, ticketId, id)
    const file = row && (await findFile(db, row.fileId))
    if (!row || !file) throw new Refusal('attachment_not_found')
    return { mediaType: file.mediaType, fileName: row.name, content: file.bytes }
  })

/** Takes an attachment off the ticket, or puts it back; its bytes stay. Refuses `attachment_not_found`. */
export const removeAttachment = (
  work: Work,
  ticketId: string,
  id: string,
  removed: boolean,
): Promise<undefined> =>
  inTransaction(work, async (work) => {
    if (!(await findAttachment(work.db, ticketId, id))) throw new Refusal('attachment_not_found')
    await updateRemoved(work.db, id, removed ? work.now : null)
    await recordEvent(work, removed ? 'ticket.attachment_removed' : 'ticket.attached', ticketId)
    return undefined
  })

/** A name is only a name: no path, no signs that hide or turn round what it ends in. */
const plainName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\\/]/gu, '_')

const present = ({ fileId: _, ticketId: __, addedAt, ...row }: AttachmentRow): Attachment => ({
  ...row,
  addedAt: addedAt.toISOString(),
})
