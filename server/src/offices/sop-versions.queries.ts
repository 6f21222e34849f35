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

export async function findCurrentSopVersion(db: Db): Promise<SopVersion | null> {
  const [row] = await db<{ contents: SopVersion }[]>`select contents from sop_versions
    where office_id = current_office() order by version desc limit 1`
  return row?.contents ?? null
}

interface VersionLine {
  contents: SopVersion
  createdAt: Date
  createdBy: string | null
}

/** Newest first, with the name of who made each; version 1 came with the office. */
export async function listSopVersions(db: Db) {
  const rows = await db<VersionLine[]>`
    select v.contents, v.created_at as "createdAt", p.name as "createdBy"
    from sop_versions v left join people p on p.id = v.created_by
    where v.office_id = current_office() order by v.version desc`
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}
