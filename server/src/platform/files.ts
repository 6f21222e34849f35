import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Db } from './database.ts'
import { findFileRow, insertFileRow } from './files.queries.ts'

export interface StoredFile {
  id: string
  mediaType: string
  sha256: Buffer
  bytes: Buffer
}

/** Stores bytes (in PostgreSQL) under a new random id; the media type is what we found, never what a stranger said. */
export async function storeFile(
  db: Db,
  file: { officeId: string; mediaType: string; bytes: Uint8Array; at: Date },
): Promise<{ id: string; sha256: Buffer }> {
  const id = uuid()
  const sha256 = createHash('sha256').update(file.bytes).digest()
  await insertFileRow(db, { ...file, id, sha256, bytes: Buffer.from(file.bytes) })
  return { id, sha256 }
}

/** The file of that id in the office of the transaction, or null. */
export const findFile = (db: Db, id: string): Promise<StoredFile | null> => findFileRow(db, id)
