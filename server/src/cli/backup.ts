import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import {
  checkPieces,
  isEncrypted,
  makeBackup,
  nameOfBackup,
  readBackup,
  removeOldBackups,
} from '#server/backup/index.ts'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { readConfig } from '#server/platform/config.ts'
import { createLog } from '#server/platform/log.ts'
import { progress, sizeOf, utcOf } from './amounts.ts'
import { type Command, readArguments } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { openForCommand } from './open-database.ts'
import { passphraseFlag, passphraseHelp, readPassphrase } from './passphrase.ts'

const help = `Usage: dering backup FILE|FOLDER [options]
       dering backup --check FILE

Writes a backup of all offices, as of one moment, while calls go on. FILE appears when it is whole and on the disk. In a
FOLDER the file is named after the time (dering-2026-11-24T190000Z.tar). Without --encrypt it holds people's data in the
clear and none of the installation's secrets; either way nobody but you can read the file.

  --encrypt               encrypt with a passphrase (age format), and take the secrets along
${passphraseHelp}
  --keep N                of a FOLDER: afterwards remove all but the newest N backups
  --check                 read FILE to its end, compare all hashes, write nothing
${dataHelp}`

const options = {
  ...dataFlag,
  ...passphraseFlag,
  encrypt: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  keep: { type: 'string' },
} as const

export const command: Command = { summary: 'write a backup, or check one', help, run: backup }

async function backup(args: string[]): Promise<number> {
  const { flags, given } = readArguments(args, options)
  if (!given) throw new CannotStart('Give the file or the folder for the backup; see --help')
  if (flags.check) return check(path.resolve(given), flags['passphrase-file'])
  const place = placeOf(path.resolve(given), flags)
  const passphrase = flags.encrypt ? await readPassphrase(flags['passphrase-file'], { isNew: true }) : null
  const config = readConfig(process.env)
  const database = await openForCommand({ dir: flags.data, config, log: createLog('error') })
  try {
    const { manifest, bytes } = await makeBackup({
      ownerUrl: database.urls.owner,
      file: place.file,
      encrypt:
        passphrase === null ? null : { passphrase, secrets: { authSecret: database.secrets.authSecret } },
      tell: progress('read'),
    })
    console.log(`${place.file}: ${sizeOf(bytes)}, everything until ${utcOf(manifest.head.takenAt)}`)
  } finally {
    await database.close()
  }
  if (place.keep === null) return 0
  const removed = await removeOldBackups(path.dirname(place.file), place.keep)
  for (const name of removed) console.log(`removed: ${name}`)
  return 0
}

function placeOf(given: string, { keep, encrypt }: { keep?: string | undefined; encrypt: boolean }) {
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() === true
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep))
    throw new CannotStart('--keep is a number from 1 on.')
  if (keep !== undefined && !isFolder) throw new CannotStart('--keep is for a folder that is there.')
  const file = isFolder ? path.join(given, nameOfBackup(new Date(), encrypt)) : given
  if (existsSync(file)) throw new CannotStart(`${file} exists; give another name.`)
  return { file, keep: keep === undefined ? null : Number(keep) }
}

async function check(file: string, passphraseFile: string | undefined): Promise<number> {
  const passphrase = (await isEncrypted(file)) ? await readPassphrase(passphraseFile, { isNew: false }) : null
  const { head, tables } = await checkPieces(readBackup(file, passphrase), progress('checked'))
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  console.log(`${file}: whole, ${rows} rows, everything until ${utcOf(head.takenAt)}`)
  return 0
}
