import { constants } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { CannotStart } from '#server/platform/cannot-start.ts'

/** The disk, the share of its owner, or the largest file that is allowed. */
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG']

/**
 * Writes FILE.part, for its owner alone, and renames it to FILE once every byte is on the disk. What fails half-way
 * leaves no FILE. Answers the bytes written; CannotStart when the place cannot be written.
 */
export async function writeWholeFile(file: string, contents: Readable): Promise<number> {
  const part = `${file}.part`
  try {
    await rm(part, { force: true })
    const opened = await open(part, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
    const { size, ino } = await fill(opened, contents).finally(() => opened.close())
    if ((await stat(part)).ino !== ino) throw new CannotStart(`Another backup is being written to ${file}.`)
    await rename(part, file)
    await syncFolder(path.dirname(file))
    return size
  } catch (error) {
    contents.destroy()
    if (error instanceof CannotStart) throw error
    await rm(part, { force: true }).catch(() => {})
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code && noRoom.includes(code))
      throw new CannotStart(
        `${file} cannot be written: there is no room for it (${code}). Nothing was left or removed.`,
      )
    if (syscall && code) throw new CannotStart(`${file} cannot be written (${code}).`)
    throw error
  }
}

async function fill(opened: FileHandle, contents: Readable) {
  for await (const chunk of contents) {
    for (let rest = chunk as Buffer; rest.length > 0; ) {
      const { bytesWritten } = await opened.write(rest)
      rest = rest.subarray(bytesWritten)
    }
  }
  await opened.sync()
  return opened.stat()
}

/** The name too must be on the disk, not only what it names. */
async function syncFolder(folder: string) {
  const opened = await open(folder, constants.O_RDONLY)
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
