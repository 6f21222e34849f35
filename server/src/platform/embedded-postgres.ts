import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import { closeDatabase, ensureRolesAndDatabase } from './embedded-postgres.queries.ts'
import { chooseAccount } from './embedded-postgres-account.ts'
import { findBinaries } from './embedded-postgres-binaries.ts'
import { makeCluster, prepareFolder } from './embedded-postgres-cluster.ts'
import { freePort } from './embedded-postgres-port.ts'
import {
  PortTaken,
  type Postmaster,
  type PostmasterPlan,
  startPostmaster,
} from './embedded-postgres-postmaster.ts'
import { endOrphans, removeStalePidFile } from './embedded-postgres-processes.ts'
import type { Log } from './log.ts'
import type { Secrets } from './secrets.ts'

export type EmbeddedPostgres = {
  port: number
  /** false while the database is down and being started again */
  running: () => boolean
  stop: () => Promise<void>
}

type Wishes = {
  /** the data folder; the caller holds its lock */
  dir: string
  passwords: Secrets['database']
  log: Log
  /** further settings, for as long as it runs */
  settings?: Readonly<Record<string, string>>
  /** other binaries of PostgreSQL 15 or later, for tests */
  binDir?: string | undefined
}

/** What we ask of PostgreSQL beyond its defaults. fsync and full_page_writes stay on. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Failed statements are the application's to log, which masks personal data; the server would quote whole rows.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_lock_waits: 'on',
  password_encryption: 'scram-sha-256',
} as const

/**
 * Runs PostgreSQL on DIR/postgres: makes the cluster, the roles and the database when they are absent, ends
 * orphans of an earlier run, and starts the postmaster again, on the same port, when it dies under us.
 */
export async function startEmbeddedPostgres(wishes: Wishes): Promise<EmbeddedPostgres> {
  const { dir, passwords, log } = wishes
  const postgresDir = path.join(dir, 'postgres')
  const clusterDir = path.join(postgresDir, 'data')
  const account = prepareFolder(chooseAccount(clusterDir), postgresDir)
  const binDir = wishes.binDir ?? findBinaries(account, postgresDir)
  makeCluster(account, binDir, clusterDir, passwords.superuser)
  if (await endOrphans(clusterDir)) log.warn('a database left over from an earlier run was ended')
  removeStalePidFile(clusterDir)

  const program = path.join(binDir, 'postgres')
  const settings = { ...SETTINGS, ...wishes.settings }
  const logFile = path.join(dir, 'postgres.log')
  const { plan, postmaster } = await startOnFreePort({ account, program, clusterDir, logFile, settings })
  await prepareDatabase(plan.port, passwords)
  return supervise(plan, postmaster, log)
}

async function startOnFreePort(plan: Omit<PostmasterPlan, 'port'>) {
  for (let attempt = 1; ; attempt++) {
    const withPort = { ...plan, port: await freePort() }
    try {
      return { plan: withPort, postmaster: await startPostmaster(withPort) }
    } catch (error) {
      if (error instanceof PortTaken && attempt < 10) continue
      throw new CannotStart(`The database does not start: ${(error as Error).message}`)
    }
  }
}

async function prepareDatabase(port: number, passwords: Secrets['database']) {
  const { superuser, ...roles } = passwords
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuser,
    database: 'postgres',
    max: 1,
    onnotice: () => {},
  })
  try {
    await ensureRolesAndDatabase(sql, roles)
    await closeDatabase(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Keeps the postmaster alive until it is stopped on purpose. */
function supervise(plan: PostmasterPlan, first: Postmaster, log: Log): EmbeddedPostgres {
  let postmaster: Postmaster | undefined = first
  let stopping = false

  const keepAlive = async () => {
    while (postmaster) {
      await postmaster.ended
      postmaster = undefined
      for (let attempt = 0; !stopping && !postmaster; attempt++) {
        log.error({ attempt }, 'the database has died; it is being started again')
        postmaster = await startAgain(plan, log)
        if (!postmaster) await sleep(Math.min(1_000, 50 * 2 ** attempt))
      }
      if (postmaster) log.info('the database is back')
      // Asked to stop while it was on its way up.
      if (stopping) await postmaster?.stop()
    }
  }
  const watching = keepAlive()

  const stop = async () => {
    stopping = true
    await postmaster?.stop()
    await watching
  }
  return { port: plan.port, running: () => postmaster !== undefined, stop }
}

/** Its workers notice within moments that their postmaster is gone; a busy one is not waited for long. */
async function startAgain(plan: PostmasterPlan, log: Log): Promise<Postmaster | undefined> {
  try {
    await endOrphans(plan.clusterDir, 2_000)
    removeStalePidFile(plan.clusterDir)
    return await startPostmaster(plan)
  } catch (error) {
    log.error({ err: error }, 'the database does not start')
    return undefined
  }
}
