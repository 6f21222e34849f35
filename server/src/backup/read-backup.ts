import { hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { type Extract, extract as openTar } from 'tar-stream'
import type { z } from 'zod'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { DamagedBackup } from './damaged-backup.ts'
import { backupHead, backupManifest, backupSecrets, jobsOfQueue, type Piece } from './manifest.ts'
import { ageMark, unseal } from './sealing.ts'

/** The most text that a part of it holds; written are parts of a quarter of this. */
const blockBytes = 4 * 1024 * 1024
const decompress = promisify(zstdDecompress)
const tableBlock = /^tables\/([a-z][a-z0-9_]*)\/\d+\.copy\.zst$/
const jobBlock = /^jobs\/\d+\.copy\.zst$/

/** Is it encrypted? CannotStart when it cannot be read, or is no backup at all. */
export async function isEncrypted(file: string): Promise<boolean> {
  const beginning = await readBeginning(file)
  if (beginning.subarray(0, ageMark.length).equals(ageMark)) return true
  if (
    beginning.toString('latin1', 257, 262) === 'ustar' &&
    beginning.toString('latin1', 0, 9) === 'head.json'
  )
    return false
  throw new CannotStart(`${file} is not a backup of Dering.`)
}

/**
 * Reads a backup piece by piece, with the memory of a few blocks. Everything that is wrong with the file becomes a
 * CannotStart; hashes are compared by whoever takes the pieces.
 */
export async function* readBackup(file: string, passphrase: string | null): AsyncGenerator<Piece> {
  const sealed = createReadStream(file, { highWaterMark: 256 * 1024 })
  try {
    const plain = passphrase === null ? sealed : await unseal(sealed, passphrase)
    const tar = openTar()
    void feed(tar, plain)
    let manifest: Buffer | undefined
    for await (const entry of tar) {
      const bytes = await contentsOf(entry, entry.header.size ?? 0)
      const { name } = entry.header
      if (name === 'manifest.json') manifest = bytes
      else if (name === 'manifest.sha256') yield manifestPiece(manifest, bytes)
      else yield await pieceOf(name, bytes)
    }
  } catch (error) {
    throw error instanceof CannotStart ? error : new DamagedBackup((error as Error).message)
  } finally {
    sealed.destroy()
  }
}

async function feed(tar: Extract, plain: Readable) {
  const closed = new Promise<void>((resolve) => tar.once('close', resolve))
  try {
    for await (const chunk of plain) {
      if (tar.destroyed) return
      if (tar.write(chunk)) continue
      await Promise.race([new Promise<void>((resolve) => tar.once('drain', resolve)), closed])
    }
    tar.end(Buffer.alloc(0))
  } catch (error) {
    tar.destroy(error as Error)
  }
}

async function contentsOf(entry: AsyncIterable<unknown>, size: number): Promise<Buffer> {
  if (size > 2 * blockBytes) throw new DamagedBackup('a part of it is larger than any that is written')
  const parts: Buffer[] = []
  for await (const part of entry) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function pieceOf(name: string, bytes: Buffer): Promise<Piece> {
  if (name === 'head.json') return { kind: 'head', head: parse(backupHead, bytes) }
  if (name === 'secrets.json') return { kind: 'secrets', secrets: parse(backupSecrets, bytes) }
  const table = jobBlock.test(name) ? jobsOfQueue : tableBlock.exec(name)?.[1]
  if (!table) throw new DamagedBackup(`it holds ${name}, which is not of a backup`)
  return { kind: 'rows', table, bytes: await decompress(bytes, { maxOutputLength: blockBytes }) }
}

/** The manifest holds the hash of everything else; what follows it, as sha256sum writes it, holds its own. */
function manifestPiece(bytes: Buffer | undefined, hashLine: Buffer): Piece {
  if (!bytes || hashLine.toString('latin1') !== `${hash('sha256', bytes)}  manifest.json\n`) {
    throw new DamagedBackup('its manifest is not the one that was written')
  }
  return { kind: 'manifest', manifest: parse(backupManifest, bytes) }
}

function parse<S extends z.ZodType>(schema: S, bytes: Buffer): z.output<S> {
  const read = schema.safeParse(JSON.parse(bytes.toString('utf8')))
  if (!read.success) throw new DamagedBackup('one of its lists cannot be read')
  return read.data
}

async function readBeginning(file: string): Promise<Buffer> {
  try {
    const opened = await open(file)
    try {
      const { buffer, bytesRead } = await opened.read(Buffer.alloc(512), 0, 512, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await opened.close()
    }
  } catch (error) {
    throw new CannotStart(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
