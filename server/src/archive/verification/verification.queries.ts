import type { Verification } from '#domain/archive/archive.api.ts'
import type { Db } from '#server/platform/database.ts'

export interface VerifiedRow extends Omit<Verification, 'consultedAt' | 'archivedAt' | 'newestVersion'> {
  officeId: string
  consultationId: string
  consultedAt: Date
  archivedAt: Date
}

/** The version that carries the code with which the transaction stands; no column of it holds a person's data. */
export async function findByCode(db: Db): Promise<VerifiedRow | null> {
  const [row] = await db<VerifiedRow[]>`
    select office_id as "officeId", consultation_id as "consultationId", form_number as "formNumber", version,
      consulted_at as "consultedAt", archived_at as "archivedAt", encode(pdf_sha256, 'hex') as "pdfSha256",
      snapshot -> 'cancelled' <> 'null'::jsonb as cancelled,
      snapshot #>> '{office,name}' as "officeName", snapshot #>> '{office,telephone}' as "officeTelephone",
      snapshot #>> '{office,timeZone}' as "timeZone"
    from archived_forms where verification_code = current_verification_code()`
  return row ?? null
}
