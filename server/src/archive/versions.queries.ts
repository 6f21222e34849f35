import type { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import type { Db } from '#server/platform/database.ts'

export interface NewVersion {
  id: string
  officeId: string
  consultationId: string
  snapshot: FormSnapshot
  snapshotSha256: Buffer
  templateVersion: string
  fontsVersion: string
  archivedBy: string
  at: Date
}

/** Stores a version, and makes the form findable by its words. */
export async function insertVersion(db: Db, version: NewVersion): Promise<void> {
  const { snapshot } = version
  const { caller, correction } = snapshot
  const foundBy = [snapshot.formNumber, snapshot.ticketNumber, caller.name, caller.institution].join(' ')
  const words = [snapshot.problem, snapshot.answer, caller.address].join(' ')
  await db`with filed as (
      insert into archived_forms (office_id, id, consultation_id, version, corrects_version, correction_reason,
        form_number, ticket_number, consulted_at, snapshot, snapshot_sha256, template_version, fonts_version,
        verification_code, archived_by, archived_at)
      values (${version.officeId}, ${version.id}, ${version.consultationId}, ${snapshot.version},
        ${correction?.of ?? null}, ${correction?.reason ?? null}, ${snapshot.formNumber}, ${snapshot.ticketNumber},
        ${snapshot.consultedAt}, ${db.json(snapshot)}, ${version.snapshotSha256}, ${version.templateVersion},
        ${version.fontsVersion}, ${snapshot.verificationCode}, ${version.archivedBy}, ${version.at})
      returning office_id, consultation_id, version, consulted_at)
    insert into archive_index as found (office_id, consultation_id, version, consulted_at, category, found_by,
      phone_digits, words)
    select office_id, consultation_id, version, consulted_at, ${snapshot.category}, searchable(${foundBy}),
      ${caller.phone.replace(/\D/g, '')}, to_tsvector('simple', searchable(${words})) from filed
    on conflict (office_id, consultation_id) do update set version = excluded.version,
      consulted_at = excluded.consulted_at, category = excluded.category, found_by = excluded.found_by,
      phone_digits = excluded.phone_digits, words = excluded.words`
}

/** The number of the newest version, or null where the form was never archived. */
export async function findNewestVersion(db: Db, consultationId: string): Promise<number | null> {
  const [row] = await db<{ newest: number | null }[]>`
    select max(version) as newest from archived_forms
    where office_id = current_office() and consultation_id = ${consultationId}`
  return row?.newest ?? null
}

export interface UnprintedVersion {
  consultationId: string
  snapshot: FormSnapshot
  printed: boolean
}

export async function findToPrint(db: Db, id: string): Promise<UnprintedVersion | null> {
  const [row] = await db<UnprintedVersion[]>`
    select consultation_id as "consultationId", snapshot, pdf_file_id is not null as printed
    from archived_forms where office_id = current_office() and id = ${id}`
  return row ?? null
}

/** Waits for whoever prints this version at the moment; false where its PDF is there already. */
export async function lockUnprinted(db: Db, id: string): Promise<boolean> {
  const [row] = await db<{ unprinted: boolean }[]>`
    select pdf_file_id is null as unprinted from archived_forms
    where office_id = current_office() and id = ${id} for update`
  return row?.unprinted ?? false
}

export async function notePdf(db: Db, id: string, pdf: { fileId: string; sha256: Buffer; at: Date }) {
  await db`
    update archived_forms set pdf_file_id = ${pdf.fileId}, pdf_sha256 = ${pdf.sha256}, pdf_made_at = ${pdf.at}
    where office_id = current_office() and id = ${id}`
}
