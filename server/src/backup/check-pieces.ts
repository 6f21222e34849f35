import { isDeepStrictEqual } from 'node:util'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { listMigrationFiles } from '#server/platform/migrate.ts'
import { DamagedBackup } from './damaged-backup.ts'
import { type BackupHead, type BackupManifest, formatVersion, type Measure, type Piece } from './manifest.ts'
import { measuringTables } from './measuring.ts'

/** A backup whose schema or format this program does not know comes from a newer one. */
export function refuseNewer(head: BackupHead): void {
  const unknown = head.migrations.find((name) => !listMigrationFiles().includes(name))
  if (head.formatVersion <= formatVersion && !unknown) return
  throw new CannotStart(
    `The backup was made by a newer program (${head.productVersion}); install that one or a later one.`,
  )
}

/** Compares what has come with what the manifest says was written. */
export function checkManifest(
  head: BackupHead,
  manifest: BackupManifest,
  found: Record<string, Measure>,
): void {
  if (!isDeepStrictEqual(head, manifest.head)) throw new DamagedBackup('its head and its manifest differ')
  for (const { name } of head.tables) {
    if (!isDeepStrictEqual(found[name], manifest.tables[name])) {
      throw new DamagedBackup(`the rows of ${name} are not those that were written`)
    }
  }
}

/** Reads a backup to its end and compares everything with its hashes; writes nothing. Answers its manifest. */
export async function checkPieces(
  pieces: AsyncIterable<Piece>,
  tell: (bytes: number) => void = () => {},
): Promise<BackupManifest> {
  let head: BackupHead | undefined
  const measures = measuringTables()
  for await (const piece of pieces) {
    if (piece.kind === 'head') head = piece.head
    if (piece.kind === 'rows') {
      measures.add(piece.table, piece.bytes)
      tell(piece.bytes.length)
    }
    if (piece.kind === 'manifest' && head) {
      checkManifest(head, piece.manifest, measures.result(head.tables))
      return piece.manifest
    }
  }
  throw new DamagedBackup('its end is missing')
}
