import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { createLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { loadSecrets, type Secrets } from '#server/platform/secrets.ts'

/** A throw-away cluster whose database `dering` is migrated and serves as the template of all test databases. */
export type TestCluster = { port: number; passwords: Secrets['database']; stop: () => Promise<void> }

// Nobody needs a test cluster after a power cut, so it may lie about what is on the disk. A real one never does.
const FAST_AND_UNSAFE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

/** TEST_POSTGRES_BIN names the binaries of another PostgreSQL (15 or later) to run the same stories on. */
export async function startTestCluster(): Promise<TestCluster> {
  const dir = mkdtempSync(path.join(tmpdir(), 'dering-test-'))
  const log = createLog('error')
  const passwords = loadSecrets(dir).database
  const binDir = process.env.TEST_POSTGRES_BIN
  const database = await startEmbeddedPostgres({ dir, passwords, log, settings: FAST_AND_UNSAFE, binDir })
  const stop = async () => {
    await database.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await migrate(databaseUrl(database.port, 'owner', passwords), log)
  } catch (error) {
    await stop()
    throw error
  }
  return { port: database.port, passwords, stop }
}
