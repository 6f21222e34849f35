import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** The one lock of a data folder. The kernel lets it go when this process ends, however it ends. */
export type DataLock = { release: () => void }

/** Makes the data folder if absent. As root others may pass through it (the database runs as another account), not read it. */
export function makeDataFolder(dir: string): string {
  const folder = path.resolve(dir)
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CannotStart(`The data folder ${folder} cannot be made (${code}); choose another with --data.`)
  }
  return folder
}

/**
 * Takes the lock of a data folder, or answers undefined when another process holds it.
 *
 * Node has no flock of its own. flock(1) locks the open file it inherits, and that lock belongs to the open
 * file, so it stays with us after flock(1) has ended. It is close-on-exec, so no child keeps it alive, and
 * unlike a file with a process id in it there is no stale one to recognise.
 */
export function takeDataLock(dir: string): DataLock | undefined {
  const fd = openLockFile(path.join(dir, 'dering.lock'))
  const taken = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] })
  if (taken.error) {
    closeSync(fd)
    throw new CannotStart('The command flock is missing; install util-linux.')
  }
  if (taken.status !== 0) {
    closeSync(fd)
    return undefined
  }
  ftruncateSync(fd)
  writeSync(fd, `${process.pid}\n`, 0)
  return { release: () => closeSync(fd) }
}

/** The process id the holder of the lock has left, for the message only. */
export function lockHolder(dir: string): string {
  try {
    return readFileSync(path.join(dir, 'dering.lock'), 'utf8').trim() || 'unknown'
  } catch {
    return 'unknown'
  }
}

function openLockFile(file: string): number {
  try {
    return openSync(file, 'a+', 0o600)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CannotStart(`The data folder ${path.dirname(file)} cannot be written (${code}).`)
  }
}
