import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '#server/platform/cannot-start.ts'
import type { Config } from '#server/platform/config.ts'
import { lockHolder, makeDataFolder, takeDataLock } from '#server/platform/data-lock.ts'
import { type DatabaseUrls, databaseUrls } from '#server/platform/database-urls.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import type { Log } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { refuseMovedDatabase } from '#server/platform/moved-database.ts'
import { refuseWrongRole } from '#server/platform/role-rights.ts'
import { loadSecrets, type Secrets } from '#server/platform/secrets.ts'
import { refuseUnfinished } from '#server/platform/unfinished-restore.ts'

export type OpenDatabase = { urls: DatabaseUrls; secrets: Secrets; close: () => Promise<void> }
type Place = { dir: string; config: Config; log: Log }

/** For `start`: the database of the configuration, or our own on the data folder, which nobody else may be using. */
export async function openForServer({ dir, config, log }: Place): Promise<OpenDatabase> {
  const folder = makeDataFolder(dir)
  refuseUnfinished(folder)
  const external = externalUrls(config)
  if (external) {
    const secrets = loadSecrets(folder, config)
    await migrate(external.owner, log)
    await refuseMovedDatabase(external.owner)
    await refuseWrongRole(external.app, 'DATABASE_URL')
    await refuseWrongRole(external.worker, 'DATABASE_WORKER_URL')
    return { urls: external, secrets, close: async () => {} }
  }
  const lock = takeDataLock(folder)
  if (!lock) {
    throw new CannotStart(`Dering is already running on ${folder} (process ${lockHolder(folder)}).`)
  }
  const started = await startOwn({ dir: folder, config, log }, lock.release)
  try {
    await refuseMovedDatabase(started.urls.owner)
  } catch (error) {
    await started.close()
    throw error
  }
  const door = path.join(folder, 'running.json')
  writeFileSync(door, JSON.stringify({ pid: process.pid, port: started.port }), { mode: 0o600 })
  const close = async () => {
    rmSync(door, { force: true })
    await started.close()
  }
  return { ...started, close }
}

/** For a command: the running server's database, or our own for as long as the command takes. */
export async function openForCommand({ dir, config, log }: Place): Promise<OpenDatabase> {
  const folder = path.resolve(dir)
  refuseUnfinished(folder)
  const external = externalUrls(config)
  if (external) {
    const secrets = loadSecrets(makeDataFolder(folder), config)
    return { urls: external, secrets, close: async () => {} }
  }
  refuseWithoutDatabase(folder)
  // Whoever holds the lock is a server that is up or coming up, or another command that will soon be through.
  for (let waited = 0; waited < 300; waited++) {
    const lock = takeDataLock(folder)
    if (lock) return startOwn({ dir: folder, config, log }, lock.release)
    const port = portOfRunningServer(folder)
    if (port) {
      const secrets = loadSecrets(folder, config)
      return { urls: databaseUrls(port, secrets.database), secrets, close: async () => {} }
    }
    await sleep(100)
  }
  throw new CannotStart(
    `${folder} has been in use by process ${lockHolder(folder)} for 30 seconds; try again later.`,
  )
}

/** Our own database on a folder on which no server runs, and none can start meanwhile. */
export async function openAlone({ dir, config, log }: Place): Promise<OpenDatabase> {
  const folder = path.resolve(dir)
  refuseUnfinished(folder)
  refuseWithoutDatabase(folder)
  const lock = takeDataLock(folder)
  if (!lock) {
    throw new CannotStart(`Dering is running on ${folder} (process ${lockHolder(folder)}); stop it first.`)
  }
  return startOwn({ dir: folder, config, log }, lock.release)
}

function refuseWithoutDatabase(folder: string) {
  if (existsSync(path.join(folder, 'postgres/data'))) return
  throw new CannotStart(
    `There is no database in ${folder}; give the right folder with --data, or run: dering start`,
  )
}

async function startOwn({ dir, config, log }: Place, release: () => void) {
  let stopDatabase = async () => {}
  const close = async () => {
    await stopDatabase()
    release()
  }
  try {
    // A server that was killed has left its door open.
    rmSync(path.join(dir, 'running.json'), { force: true })
    const secrets = loadSecrets(dir, config)
    const { port, stop } = await startEmbeddedPostgres({ dir, passwords: secrets.database, log })
    stopDatabase = stop
    const urls = databaseUrls(port, secrets.database)
    await migrate(urls.owner, log)
    return { urls, secrets, port, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The addresses that the environment gives, or undefined: then the database is our own. */
export function externalUrls({
  DATABASE_URL,
  DATABASE_OWNER_URL,
  DATABASE_WORKER_URL,
}: Config): DatabaseUrls | undefined {
  if (!DATABASE_URL || !DATABASE_OWNER_URL || !DATABASE_WORKER_URL) return undefined
  return { app: DATABASE_URL, owner: DATABASE_OWNER_URL, worker: DATABASE_WORKER_URL }
}

function portOfRunningServer(dir: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(path.join(dir, 'running.json'), 'utf8')) as { port: number }).port
  } catch {
    return undefined
  }
}
