import path from 'node:path'
import {
  isEncrypted,
  type LoadReport,
  type Piece,
  readBackup,
  refuseNewer,
  restoreBackup,
} from '#server/backup/index.ts'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { readConfig } from '#server/platform/config.ts'
import { createLog } from '#server/platform/log.ts'
import { progress, utcOf } from './amounts.ts'
import { type Command, readArguments } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { takeEmptyFolder } from './empty-target.ts'
import { externalUrls } from './open-database.ts'
import { passphraseFlag, passphraseHelp, readPassphrase } from './passphrase.ts'
import { verifyCopy } from './verify-copy.ts'

const help = `Usage: dering restore FILE [options]

Restores a backup into an empty data folder, or, with DATABASE_URL, into an empty database (and an empty data folder for
the secrets). Nothing is to be seen of it before every hash has been compared. A backup of an older version is brought
up to this one. Afterwards everybody signs in anew; without the secrets of an encrypted backup, second factors
(authenticator codes) must be set up anew as well. Ends with a check of the archive; exit code 1: some forms are not as
they were archived.

  --send-mails            send the e-mails that waited at the moment of the backup; only if the old server has not run
                          since. Without it they count as not sent, as nobody can know.
${passphraseHelp}
${dataHelp}`

const options = {
  ...dataFlag,
  ...passphraseFlag,
  'send-mails': { type: 'boolean', default: false },
} as const

export const command: Command = { summary: 'restore a backup into an empty folder', help, run: restore }

async function restore(args: string[]): Promise<number> {
  const { flags, given } = readArguments(args, options)
  if (!given) throw new CannotStart('Give the file of the backup; see --help')
  const file = path.resolve(given)
  const config = readConfig(process.env)
  const log = createLog('error')
  const passphrase = (await isEncrypted(file))
    ? await readPassphrase(flags['passphrase-file'], { isNew: false })
    : null
  const pieces = await begun(readBackup(file, passphrase))
  const target = await takeEmptyFolder(flags.data)
  try {
    const urls = externalUrls(config) ?? (await target.startDatabase(log))
    const report = await restoreBackup(pieces, {
      ownerUrl: urls.owner,
      sendMails: flags['send-mails'],
      log,
      tell: progress('restored'),
    })
    const faults = await verifyCopy(urls)
    await target.finish(report.secrets?.authSecret ?? null, config)
    for (const line of linesOf(report, target.folder)) console.log(line)
    return faults === 0 ? 0 : 1
  } catch (error) {
    await target.abandon()
    throw error
  }
}

/** Reads the head, so that a wrong passphrase or a newer program is told before anything is made. */
async function begun(pieces: AsyncGenerator<Piece>): Promise<AsyncIterator<Piece>> {
  const first = await pieces.next()
  if (!first.done && first.value.kind === 'head') refuseNewer(first.value.head)
  let told = false
  return {
    next: () => {
      if (told) return pieces.next()
      told = true
      return Promise.resolve(first)
    },
  }
}

function linesOf({ head, rows, jobs, heldMails, secrets }: LoadReport, folder: string): string[] {
  return [
    `Restored into ${folder}: ${rows} rows, everything until ${utcOf(head.takenAt)}; ${jobs} jobs go on.`,
    ...(heldMails > 0
      ? [`${heldMails} e-mails were on their way then; they show as not sent. Tell the numbers by telephone.`]
      : []),
    secrets
      ? 'Everybody signs in anew.'
      : 'The backup has no secrets: everybody signs in anew, and second factors must be set up anew.',
  ]
}
