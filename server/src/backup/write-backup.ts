import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import { pack as newTar, type Pack } from 'tar-stream'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { type BackupManifest, type BackupSecrets, jobsOfQueue, type Piece } from './manifest.ts'
import { seal } from './sealing.ts'
import { writeWholeFile } from './whole-file.ts'

const compress = promisify(zstdCompress)

/** Rows are compressed in blocks of this much text: a tar entry must know its size before it is written. */
const blockBytes = 1024 * 1024

/**
 * Writes a backup to a file that appears when it is whole and on the disk. Memory stays at a few blocks whatever the
 * size. With a passphrase it is encrypted and holds the secrets; without one it holds none.
 */
export async function writeBackup(
  pieces: AsyncGenerator<Piece>,
  to: { file: string; encrypt: { passphrase: string; secrets: BackupSecrets } | null },
  tell: (bytes: number) => void = () => {},
): Promise<{ manifest: BackupManifest; bytes: number }> {
  const tar = newTar()
  const { encrypt } = to
  const plain = Readable.from(tar as AsyncIterable<Buffer>)
  const written = writeWholeFile(to.file, encrypt ? await seal(plain, encrypt.passphrase) : plain)
  const filled = fill(tar, pieces, encrypt?.secrets ?? null, tell)
  try {
    // Whichever fails first: a full disk lets nobody wait for the database, nor the other way round.
    await Promise.race([filled, written])
    return { manifest: await filled, bytes: await written }
  } catch (error) {
    filled.catch(() => {})
    tar.destroy(error as Error)
    // A place that cannot be written ends the reading too, and that may be heard of first.
    const ofPlace = await written.then(
      () => null,
      (failure) => (failure instanceof CannotStart ? failure : null),
    )
    void pieces.return(undefined)
    throw ofPlace ?? error
  }
}

async function fill(
  tar: Pack,
  pieces: AsyncIterable<Piece>,
  secrets: BackupSecrets | null,
  tell: (bytes: number) => void,
): Promise<BackupManifest> {
  // One block for all: those that wait for the garbage collector would be most of the memory.
  const block = { table: '', number: 0, text: Buffer.allocUnsafeSlow(blockBytes), bytes: 0 }
  const flush = async () => {
    if (block.bytes === 0) return
    const compressed = await compress(block.text.subarray(0, block.bytes))
    block.bytes = 0
    await addEntry(tar, blockName(block.table, ++block.number), compressed)
  }
  for await (const piece of pieces) {
    if (piece.kind === 'head') {
      await addEntry(tar, 'head.json', asJson(piece.head))
      if (secrets) await addEntry(tar, 'secrets.json', asJson(secrets))
    } else if (piece.kind === 'rows') {
      if (block.table !== piece.table) {
        await flush()
        block.table = piece.table
        block.number = 0
      }
      tell(piece.bytes.length)
      for (let from = 0; from < piece.bytes.length; ) {
        const taken = piece.bytes.copy(block.text, block.bytes, from)
        block.bytes += taken
        from += taken
        if (block.bytes === blockBytes) await flush()
      }
    } else if (piece.kind === 'manifest') {
      await flush()
      const manifest = asJson(piece.manifest)
      await addEntry(tar, 'manifest.json', manifest)
      await addEntry(tar, 'manifest.sha256', Buffer.from(`${hash('sha256', manifest)}  manifest.json\n`))
      tar.finalize()
      return piece.manifest
    }
  }
  throw new Error('the database was not read to its end')
}

const asJson = (value: object) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

function blockName(table: string, number: number): string {
  const folder = table === jobsOfQueue ? 'jobs' : `tables/${table}`
  return `${folder}/${String(number).padStart(6, '0')}.copy.zst`
}

/** Waits until the entry has been taken, so that no more than a block is in memory. */
function addEntry(tar: Pack, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => (error ? reject(error) : resolve())
    tar.entry({ name, size: bytes.length, mode: 0o600 }, bytes, done).on('error', reject)
  })
}
