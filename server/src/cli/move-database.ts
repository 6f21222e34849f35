import path from 'node:path'
import { type LoadReport, moveDatabase } from '#server/backup/index.ts'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { type Config, readConfig } from '#server/platform/config.ts'
import type { DatabaseUrls } from '#server/platform/database-urls.ts'
import { createLog, type Log } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { markMoved } from '#server/platform/moved-database.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { progress } from './amounts.ts'
import { type Command, readFlags } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { takeEmptyFolder } from './empty-target.ts'
import { externalUrls, openAlone } from './open-database.ts'
import { verifyCopy } from './verify-copy.ts'

const help = `Usage: dering move-database --to-external [options]
       dering move-database --to-folder NEWDIR [options]

Moves everything from the built-in database of the data folder into the empty PostgreSQL of DATABASE_URL,
DATABASE_OWNER_URL and DATABASE_WORKER_URL, or from that one into the built-in database of a new, empty folder. Stop the
server first. Rows are counted and hashed on both sides. The old database stays as it was and says that it was moved.

  --to-external      from the data folder to DATABASE_URL
  --to-folder NEWDIR from DATABASE_URL to a new data folder
  --undo             take the mark off the old database: DATABASE_URL's if set, else the data folder's
${dataHelp}`

const options = {
  ...dataFlag,
  'to-external': { type: 'boolean', default: false },
  'to-folder': { type: 'string' },
  undo: { type: 'boolean', default: false },
} as const

export const command: Command = { summary: 'move to an external PostgreSQL, or back', help, run: move }

async function move(args: string[]): Promise<number> {
  const { data, 'to-external': out, 'to-folder': newFolder, undo } = readFlags(args, options)
  const wishes = [out, newFolder !== undefined, undo].filter(Boolean).length
  if (wishes !== 1)
    throw new CannotStart('Give one of --to-external, --to-folder NEWDIR and --undo; see --help')
  const config = readConfig(process.env)
  const external = externalUrls(config)
  const place = { dir: data, config, log: createLog('error') }
  if (undo) return undoMove(place, external)
  if (!external) throw new CannotStart('Set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_WORKER_URL.')
  return newFolder === undefined ? toExternal(place, external) : toFolder(place, external, newFolder)
}

type Place = { dir: string; config: Config; log: Log }

async function toExternal(place: Place, external: DatabaseUrls): Promise<number> {
  const old = await openAlone(place)
  try {
    const named = nameOf(external.owner)
    const report = await moveDatabase({
      from: old.urls.owner,
      to: external.owner,
      named,
      alone: true,
      log: place.log,
      tell: progress('moved'),
    })
    const faults = await verifyCopy(external)
    say(report, named, [
      'From now on start with the three DATABASE_ addresses set as they are now, and the same --data.',
      `The old database in ${path.resolve(place.dir)} is as it was, and refuses to start.`,
    ])
    return faults === 0 ? 0 : 1
  } finally {
    await old.close()
  }
}

async function toFolder(place: Place, external: DatabaseUrls, newFolder: string): Promise<number> {
  await migrate(external.owner, place.log)
  const { authSecret } = loadSecrets(place.dir, place.config)
  const target = await takeEmptyFolder(newFolder)
  try {
    const urls = await target.startDatabase(place.log)
    const report = await moveDatabase({
      from: external.owner,
      to: urls.owner,
      named: target.folder,
      alone: false,
      log: place.log,
      tell: progress('moved'),
    })
    const faults = await verifyCopy(urls)
    await target.finish(authSecret, {})
    say(report, target.folder, [
      `From now on start without the DATABASE_ addresses, with --data ${target.folder}`,
      `The old database ${nameOf(external.owner)} is as it was, and refuses to be started on.`,
    ])
    return faults === 0 ? 0 : 1
  } catch (error) {
    await target.abandon()
    throw error
  }
}

async function undoMove(place: Place, external: DatabaseUrls | undefined): Promise<number> {
  if (external) {
    await markMoved(external.owner, null)
  } else {
    const own = await openAlone(place)
    try {
      await markMoved(own.urls.owner, null)
    } finally {
      await own.close()
    }
  }
  console.log('The database can be started on again. What was written into the other one since is not in it.')
  return 0
}

function say({ rows, jobs }: LoadReport, to: string, next: string[]) {
  console.log(
    `Moved to ${to}: ${rows} rows, the same count and hash on both sides; ${jobs} jobs go on there.`,
  )
  for (const line of next) console.log(line)
}

/** Host, port and name of a database, without account and password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
