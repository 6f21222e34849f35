import type { Db } from '#server/platform/database.ts'

export interface BackupRow {
  id: string
  takenAt: Date
  finishedAt: Date
  bytes: number
  encrypted: boolean
  fileName: string
  productVersion: string
}

/** A database that an older program still runs on has no list of them yet. Answers whether it was noted. */
export async function insertBackup(db: Db, row: BackupRow): Promise<boolean> {
  const [{ there } = { there: false }] = await db<
    { there: boolean }[]
  >`select to_regclass('public.backups') is not null as there`
  if (!there) return false
  await db`insert into backups (id, taken_at, finished_at, bytes, encrypted, file_name, product_version)
    values (${row.id}, ${row.takenAt}, ${row.finishedAt}, ${row.bytes}, ${row.encrypted}, ${row.fileName},
      ${row.productVersion})`
  return true
}

/** The newest backup by the moment that it holds; null when none was made of this database. */
export async function findLastBackup(db: Db): Promise<{ at: string; bytes: number } | null> {
  const [row] = await db<{ takenAt: Date; bytes: number }[]>`
    select taken_at as "takenAt", bytes::float8 as bytes from backups order by taken_at desc limit 1`
  return row ? { at: row.takenAt.toISOString(), bytes: row.bytes } : null
}
