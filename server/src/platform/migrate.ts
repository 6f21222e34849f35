import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import type { Log } from './log.ts'
import { applyMigration, listApplied, lockMigrations } from './migrate.queries.ts'

export { MIGRATION_LOCK } from './migrate.queries.ts'

const MIGRATIONS = path.join(import.meta.dirname, '../../migrations')
/** For its turn, and for whatever a migration has to lock while an older program still works. */
const longestWaitMs = 600_000
const silent = new Logger(() => () => {})

/**
 * Brings the database up to this program, forward only, as the owner: the job queue's own tables first (our
 * second migration grants on them), then each new file of server/migrations in a transaction of its own. Two
 * programs that start at once take turns by an advisory lock, which ends with this connection; CannotStart for the one
 * whose turn does not come. `only` names the migrations of an older program, for a restore of its backup.
 */
export async function migrate(
  ownerUrl: string,
  log: Log,
  folder = MIGRATIONS,
  only?: readonly string[],
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { lock_timeout: longestWaitMs } })
  try {
    await lockMigrations(sql).catch(refuseToWait)
    const files = listMigrationFiles(folder)
    const applied = await listApplied(sql)
    refuseNewer(applied, files)
    await runMigrations({ connectionString: ownerUrl, logger: silent })
    const wanted = only ?? files
    for (const name of files.filter((file) => wanted.includes(file) && !applied.includes(file))) {
      await applyMigration(sql, name, readMigration(name, folder))
      log.info({ migration: name }, 'migrated')
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Names of the migrations of this program, in their order. */
export const listMigrationFiles = (folder = MIGRATIONS): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d{3}-[\w-]+\.sql$/.test(name))
    .sort()

export const readMigration = (name: string, folder = MIGRATIONS): string =>
  readFileSync(path.join(folder, name), 'utf8')

function refuseToWait(error: { code?: string }): never {
  if (error.code !== '55P03') throw error
  throw new CannotStart(
    'Another program has had this database to itself for ten minutes (an update, a restore or a move); see whether it still works, and start again when it is done.',
  )
}

function refuseNewer(applied: readonly string[], files: readonly string[]) {
  const unknown = applied.find((name) => !files.includes(name))
  if (!unknown) return
  throw new CannotStart(
    `This program is older than its database (${unknown} is unknown to it); start the newer program.`,
  )
}
