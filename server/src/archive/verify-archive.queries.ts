import type { Db } from '#server/platform/database.ts'

export interface StoredVersion {
  id: string
  formNumber: string
  version: number
  snapshot: unknown
  snapshotSha256: string
  /** Columns that repeat what the snapshot says. */
  repeated: { formNumber: string; ticketNumber: string | null; version: number; verificationCode: string }
  pdf: { noted: string; stored: string | null; found: string | null } | null
}

/** The next versions after `after`, by id; the PDF's hash is computed by the database from the stored bytes. */
export async function listStoredVersions(db: Db, after: string, limit: number): Promise<StoredVersion[]> {
  return db<StoredVersion[]>`
    select a.id, a.form_number as "formNumber", a.version, a.snapshot,
      encode(a.snapshot_sha256, 'hex') as "snapshotSha256",
      jsonb_build_object('formNumber', a.form_number, 'ticketNumber', a.ticket_number, 'version', a.version,
        'verificationCode', a.verification_code) as repeated,
      case when a.pdf_sha256 is not null or a.pdf_file_id is not null then jsonb_build_object(
        'noted', coalesce(encode(a.pdf_sha256, 'hex'), ''), 'stored', encode(f.sha256, 'hex'),
        'found', encode(sha256(f.bytes), 'hex')) end as pdf
    from archived_forms a
    left join files f on f.office_id = a.office_id and f.id = a.pdf_file_id
    where a.office_id = current_office() and a.id > ${after}::uuid
    order by a.id limit ${limit}`
}

export async function countStoredVersions(db: Db): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from archived_forms where office_id = current_office()`
  return row?.count ?? 0
}
