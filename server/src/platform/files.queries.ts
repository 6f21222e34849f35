import type { Db } from './database.ts'
import type { StoredFile } from './files.ts'

export async function insertFileRow(
  db: Db,
  file: { officeId: string; id: string; mediaType: string; sha256: Buffer; bytes: Buffer; at: Date },
): Promise<void> {
  await db`insert into files (office_id, id, sha256, media_type, bytes, created_at)
    values (${file.officeId}, ${file.id}, ${file.sha256}, ${file.mediaType}, ${file.bytes}, ${file.at})`
}

export async function findFileRow(db: Db, id: string): Promise<StoredFile | null> {
  const [row] = await db<StoredFile[]>`
    select id, media_type as "mediaType", sha256, bytes from files where id = ${id} and office_id = current_office()`
  return row ?? null
}
