import type { SopVersion } from '#domain/sop/version.ts'
import type { Db } from '#server/platform/database.ts'

export async function insertSopVersion(
  db: Db,
  officeId: string,
  contents: SopVersion,
  by: string | null,
  at: Date,
): Promise<void> {
  await db`insert into sop_versions (office_id, version, contents, created_by, created_at)
    values (${officeId}, ${contents.version}, ${db.json({ ...contents })}, ${by}, ${at})`
}

export async function findSopVersion(db: Db, version: number): Promise<SopVersion | null> {
  const [row] = await db<{ contents: SopVersion }[]>`select contents from sop_versions
    where office_id = current_office() and version = ${version}`
  return row?.contents ?? null
}

export async function findCurrentSopVersion(db: Db): Promise<SopVersion | null> {
  const [row] = await db<{ contents: SopVersion }[]>`select contents from sop_versions
    where office_id = current_office() order by version desc limit 1`
  return row?.contents ?? null
}
