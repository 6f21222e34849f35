import { readFileSync } from 'node:fs'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { readPassword } from './read-password.ts'

export const passphraseFlag = { 'passphrase-file': { type: 'string' } } as const

export const passphraseHelp = `  --passphrase-file FILE  its first line is the passphrase; else BACKUP_PASSPHRASE, else it is asked for`

const shortest = 12

/** A passphrase from a file, the environment, or the person at the terminal: who sets one there types it twice. */
export async function readPassphrase(
  file: string | undefined,
  { isNew }: { isNew: boolean },
): Promise<string> {
  const given = file === undefined ? process.env.BACKUP_PASSPHRASE : firstLineOf(file)
  const passphrase = given || (await readPassword('Passphrase'))
  if (!isNew) return passphrase
  if (passphrase.length < shortest)
    throw new CannotStart(`The passphrase needs at least ${shortest} characters.`)
  if (!given && process.stdin.isTTY && (await readPassword('Once more')) !== passphrase) {
    throw new CannotStart('The two are not the same; nothing was written.')
  }
  return passphrase
}

function firstLineOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? ''
  } catch (error) {
    throw new CannotStart(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
