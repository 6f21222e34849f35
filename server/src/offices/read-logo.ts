import { findFile } from '#server/platform/files.ts'
import type { Download } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findOffice } from './offices.queries.ts'

export const readLogo = (work: Work): Promise<Download> =>
  inTransaction(work, async ({ db, actor }) => {
    const office = await findOffice(db, actor.officeId)
    const file = office?.logoFileId ? await findFile(db, office.logoFileId) : null
    if (!file) throw new Refusal('not_found')
    const fileName = file.mediaType === 'image/png' ? 'logo.png' : 'logo.jpg'
    return { mediaType: file.mediaType, fileName, content: file.bytes }
  })
