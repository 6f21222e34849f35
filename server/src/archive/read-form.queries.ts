import type { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import type { Db } from '#server/platform/database.ts'

export interface VersionRow {
  version: number
  snapshot: FormSnapshot
  archivedAt: Date
  archivedBy: { id: string; name: string }
  correctionReason: string | null
  verificationCode: string
  pdfFileId: string | null
  pdfSha256: string | null
  foreignNumber: string
}

/** All versions of a form, newest first; none where it is not in the archive of this office. */
export async function listVersions(db: Db, consultationId: string): Promise<VersionRow[]> {
  return db<VersionRow[]>`
    select a.version, a.snapshot, a.archived_at as "archivedAt",
      jsonb_build_object('id', p.id, 'name', p.name) as "archivedBy", a.correction_reason as "correctionReason",
      a.verification_code as "verificationCode", a.pdf_file_id as "pdfFileId",
      encode(a.pdf_sha256, 'hex') as "pdfSha256", coalesce(t.foreign_number, '') as "foreignNumber"
    from archived_forms a join people p on p.id = a.archived_by
    left join tickets t on t.office_id = a.office_id and t.consultation_id = a.consultation_id
    where a.office_id = current_office() and a.consultation_id = ${consultationId}
    order by a.version desc`
}

export async function findVersion(db: Db, consultationId: string, version: number) {
  const [row] = await db<Pick<VersionRow, 'snapshot' | 'pdfFileId'>[]>`
    select snapshot, pdf_file_id as "pdfFileId" from archived_forms
    where office_id = current_office() and consultation_id = ${consultationId} and version = ${version}`
  return row ?? null
}
