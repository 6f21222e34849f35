import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '#server/platform/cannot-start.ts'
import type { Config } from '#server/platform/config.ts'
import { type DataLock, makeDataFolder, takeDataLock } from '#server/platform/data-lock.ts'
import { type DatabaseUrls, databaseUrls } from '#server/platform/database-urls.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { endOrphans } from '#server/platform/embedded-postgres-processes.ts'
import type { Log } from '#server/platform/log.ts'
import { adoptAuthSecret, loadSecrets } from '#server/platform/secrets.ts'
import { isUnfinished, markFinished, markUnfinished } from '#server/platform/unfinished-restore.ts'

/** A data folder that is being filled. Until it is finished it says so itself, however this process ends. */
export interface EmptyTarget {
  folder: string
  /** Starts our own database in it. */
  startDatabase(log: Log): Promise<DatabaseUrls>
  /** The secret that signs: kept from elsewhere, or made anew at the first start. */
  finish(authSecret: string | null, config: Pick<Config, 'AUTH_SECRET'>): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** What is filled in one transaction is then written once, not into the log too: it is synced when that is committed. */
const fillsOnce = { wal_level: 'minimal', max_wal_senders: '0' }
const lockFile = 'dering.lock'

/** Takes a folder that is absent, empty, or in which an earlier restore was broken off; CannotStart for any other. */
export async function takeEmptyFolder(dir: string): Promise<EmptyTarget> {
  const wasThere = existsSync(dir)
  const folder = makeDataFolder(dir)
  refuseFilled(folder)
  const lock = takeDataLock(folder)
  if (!lock) throw new CannotStart(`Another process is working on ${folder}; wait for it to end.`)
  markUnfinished(folder)
  await clear(folder)
  return target(folder, lock, wasThere)
}

function target(folder: string, lock: DataLock, wasThere: boolean): EmptyTarget {
  let stopDatabase = async () => {}
  return {
    folder,
    async startDatabase(log) {
      const passwords = loadSecrets(folder).database
      const { port, stop } = await startEmbeddedPostgres({ dir: folder, passwords, log, settings: fillsOnce })
      stopDatabase = stop
      return databaseUrls(port, passwords)
    },
    async finish(authSecret, config) {
      await stopDatabase()
      if (authSecret !== null) adoptAuthSecret(folder, authSecret)
      loadSecrets(folder, config)
      markFinished(folder)
      lock.release()
    },
    async abandon() {
      await stopDatabase()
      await clear(folder)
      markFinished(folder)
      rmSync(path.join(folder, lockFile), { force: true })
      lock.release()
      if (!wasThere) rmdirSync(folder)
    },
  }
}

function refuseFilled(folder: string) {
  if (isUnfinished(folder)) return
  const there = readdirSync(folder).filter((name) => name !== lockFile && name !== 'lost+found')
  if (there.length === 0) return
  throw new CannotStart(
    `${folder} is not empty; give an empty folder with --data (nothing has been changed).`,
  )
}

/** What a broken-off restore left, its database included. */
async function clear(folder: string) {
  const clusterDir = path.join(folder, 'postgres/data')
  if (existsSync(clusterDir)) await endOrphans(clusterDir)
  for (const name of readdirSync(folder)) {
    if ([lockFile, 'restoring', 'lost+found'].includes(name)) continue
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}
