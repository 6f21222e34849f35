import type { ArchivedForm } from '#domain/archive/archive.api.ts'
import { archiveFileName } from '#domain/archive/file-name.ts'
import { findFile } from '#server/platform/files.ts'
import type { Download } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findVersion, listVersions, type VersionRow } from './read-form.queries.ts'

/** An archived form: the newest version's words, and every version. */
export const readArchivedForm = (work: Work, consultationId: string): Promise<ArchivedForm> =>
  inTransaction(work, async ({ db }) => {
    const versions = await listVersions(db, consultationId)
    const [newest] = versions
    if (!newest) throw new Refusal('archive_not_found')
    return presentForm(consultationId, newest, versions)
  })

function presentForm(id: string, newest: VersionRow, versions: VersionRow[]): ArchivedForm {
  const { snapshot } = newest
  const { caller, explainedBy, cancelled, formNumber, ticketNumber, consultedAt, archivedAt } = snapshot
  const { category, problem, answer, answeredOn, takenBy, lateEntry, publicUrl, version } = snapshot
  return {
    ...{ id, version, formNumber, ticketNumber, consultedAt, archivedAt, category, problem, lateEntry },
    ...{ ...caller, answer, answeredOn, takenBy, publicUrl },
    foreignNumber: newest.foreignNumber,
    explainedBy: explainedBy?.name ?? null,
    cancelled: cancelled !== null,
    cancelReason: cancelled?.reason ?? null,
    pdfReady: newest.pdfFileId !== null,
    versions: versions.map((row) => ({
      version: row.version,
      archivedAt: row.archivedAt.toISOString(),
      archivedBy: row.archivedBy,
      correctionReason: row.correctionReason,
      verificationCode: row.verificationCode,
      pdfReady: row.pdfFileId !== null,
      pdfSha256: row.pdfSha256,
    })),
  }
}

/** The stored bytes of a version's PDF. */
export const downloadForm = (work: Work, consultationId: string, version: number): Promise<Download> =>
  inTransaction(work, async ({ db }) => {
    const found = await findVersion(db, consultationId, version)
    if (!found) throw new Refusal('archive_not_found')
    if (found.pdfFileId === null) throw new Refusal('pdf_pending')
    const file = await findFile(db, found.pdfFileId)
    if (!file) throw new Error('An archived PDF is gone from the stored files.')
    const { mediaType, bytes } = file
    return { mediaType, fileName: `${archiveFileName(found.snapshot)}.pdf`, content: bytes }
  })
