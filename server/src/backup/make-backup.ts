import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { openPool } from '#server/platform/database.ts'
import { insertBackup } from './backups.queries.ts'
import type { BackupManifest, BackupSecrets } from './manifest.ts'
import { readDatabase } from './read-database.ts'
import { neverCopied, notInBackup } from './tables-not-copied.ts'
import { writeBackup } from './write-backup.ts'

export interface BackupWishes {
  ownerUrl: string
  file: string
  encrypt: { passphrase: string; secrets: BackupSecrets } | null
  /** hears how many bytes of rows have been read since the last time */
  tell?: (bytes: number) => void
}

/**
 * Writes a backup of the whole database, all offices, as of one moment, while calls go on; then notes in the database
 * that it was made. CannotStart when the file cannot be written.
 */
export async function makeBackup(wishes: BackupWishes): Promise<{ manifest: BackupManifest; bytes: number }> {
  const without = [...Object.keys(neverCopied), ...Object.keys(notInBackup)]
  const pieces = readDatabase(wishes.ownerUrl, without)
  const made = await writeBackup(pieces, { file: wishes.file, encrypt: wishes.encrypt }, wishes.tell)
  const db = openPool(wishes.ownerUrl, { max: 1, name: 'dering-backup' })
  try {
    const { takenAt, productVersion } = made.manifest.head
    await insertBackup(db, {
      id: uuid(),
      takenAt: new Date(takenAt),
      finishedAt: new Date(),
      bytes: made.bytes,
      encrypted: wishes.encrypt !== null,
      fileName: path.basename(wishes.file),
      productVersion,
    })
  } finally {
    await db.end({ timeout: 2 })
  }
  return made
}
