import { insertEvent } from '#server/platform/events.queries.ts'
import { findFile, storeFile } from '#server/platform/files.ts'
import type { JobWork } from '#server/platform/jobs.ts'
import { asLogo } from '#server/platform/letterhead-logo.ts'
import { findToPrint, lockUnprinted, notePdf } from '../versions.queries.ts'
import { renderForm } from './render-form.ts'

/**
 * Makes the PDF of an archived version, once, and stores its bytes. It may be killed anywhere and run again, also by
 * two at once: the bytes and the note of them are one transaction, and printing holds no lock.
 */
export async function printForm({ inOffice, officeId, now }: JobWork, versionId: string): Promise<void> {
  const found = await inOffice(async (db) => {
    const version = await findToPrint(db, versionId)
    const logo = version?.snapshot.office.logo
    return version && { ...version, logo: logo ? await findFile(db, logo) : null }
  })
  if (!found || found.printed) return
  const bytes = await renderForm(found.snapshot, { logo: asLogo(found.logo) })
  await inOffice(async (db) => {
    if (!(await lockUnprinted(db, versionId))) return
    const { id, sha256 } = await storeFile(db, { officeId, mediaType: 'application/pdf', bytes, at: now })
    await notePdf(db, versionId, { fileId: id, sha256, at: now })
    const { consultationId, snapshot } = found
    const detail = { version: snapshot.version }
    const event = {
      officeId,
      personId: null,
      what: 'archive.printed',
      subjectId: consultationId,
      detail,
      at: now,
    }
    await insertEvent(db, event)
  })
}
