import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'

const mark = (folder: string) => path.join(folder, 'restoring')

/** Says in the folder that what it holds is not whole yet; on the disk before anything else is. */
export function markUnfinished(folder: string): void {
  const fd = openSync(mark(folder), 'w', 0o600)
  writeSync(fd, 'A restore into this folder has not finished. Run it again; it begins anew.\n')
  fsyncSync(fd)
  closeSync(fd)
}

export const isUnfinished = (folder: string): boolean => existsSync(mark(folder))

export const markFinished = (folder: string): void => rmSync(mark(folder), { force: true })

/** Refuses to work on a folder in which a restore was broken off. */
export function refuseUnfinished(folder: string): void {
  if (!isUnfinished(folder)) return
  throw new CannotStart(
    `A restore into ${folder} was broken off; run it again: dering restore FILE --data ${folder}`,
  )
}
