import { readOffice } from '#server/offices/index.ts'
import { findFile } from '#server/platform/files.ts'
import type { Download } from '#server/platform/http.ts'
import { asLogo } from '#server/platform/letterhead-logo.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { renderBlankForm } from './render-blank-form.ts'

/** The empty paper with the office's letterhead, for hours without power. */
export async function downloadBlankForm(work: Work): Promise<Download> {
  const { office, logo } = await inTransaction(work, async ({ db, actor }) => {
    const office = await readOffice(db, actor.officeId)
    return { office, logo: office.logoFileId === null ? null : await findFile(db, office.logoFileId) }
  })
  const content = await renderBlankForm(office, { logo: asLogo(logo), at: work.now })
  return { mediaType: 'application/pdf', fileName: `formulir-konsultasi-kosong-${office.code}.pdf`, content }
}
