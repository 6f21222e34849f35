import { findFile } from '#server/platform/files.ts'
import type { Download } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findMailFile } from './received.queries.ts'

/** A file of a mail as it came, as the type that its bytes are. Refuses `mail_not_found`. */
export const downloadFile = (
  work: Work,
  { id, position }: { id: string; position: number },
): Promise<Download> =>
  inTransaction(work, async ({ db }) => {
    const found = await findMailFile(db, id, position)
    const file = found && (await findFile(db, found.fileId))
    if (!found || !file) throw new Refusal('mail_not_found')
    return { mediaType: found.mediaType, fileName: found.name, content: file.bytes }
  })
