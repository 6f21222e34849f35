import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

const ours = /^dering-\d{4}-\d{2}-\d{2}T\d{6}Z\.tar(\.age)?$/

/** `dering-2026-11-24T020000Z.tar`, in UTC, so that names sort by age. */
export function nameOfBackup(at: Date, encrypted: boolean): string {
  const stamp = at
    .toISOString()
    .replace(/[:]/g, '')
    .replace(/\.\d+Z$/, 'Z')
  return `dering-${stamp}.tar${encrypted ? '.age' : ''}`
}

/** Removes all but the newest `keep` backups of a folder, by name; other files stay. Answers the names removed. */
export async function removeOldBackups(folder: string, keep: number): Promise<string[]> {
  const backups = (await readdir(folder)).filter((name) => ours.test(name)).sort()
  const old = backups.slice(0, Math.max(0, backups.length - keep))
  for (const name of old) await rm(path.join(folder, name))
  return old
}
