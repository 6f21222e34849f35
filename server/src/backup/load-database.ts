import type { Client } from 'pg'
import { CannotStart } from '#server/platform/cannot-start.ts'
import type { Log } from '#server/platform/log.ts'
import { listMigrationFiles, MIGRATION_LOCK, migrate, readMigration } from '#server/platform/migrate.ts'
import { bareTables, putBackForeignKeys, putBackIndexes } from './bare-tables.queries.ts'
import { checkManifest, refuseNewer } from './check-pieces.ts'
import { withConnection } from './connection.ts'
import { DamagedBackup } from './damaged-backup.ts'
import {
  analyze,
  applyMigrationHere,
  findFilledTable,
  findLivingNode,
  forceRowLevelSecurity,
  keepStartsWaiting,
  liftRowLevelSecurity,
} from './load.queries.ts'
import { rowLoader } from './load-rows.ts'
import {
  type BackupHead,
  type BackupManifest,
  type BackupSecrets,
  jobsOfQueue,
  type Piece,
} from './manifest.ts'
import { measuring, measuringTables } from './measuring.ts'
import { enqueueRestored, holdWaitingMails, makeJobTable } from './queue.queries.ts'
import { copyOut } from './read-database.ts'
import {
  copyOutText,
  listMigrations,
  listTables,
  settleText,
  type TableShape,
  writeSequences,
} from './tables.queries.ts'
import { neverCopied, notInBackup } from './tables-not-copied.ts'

export interface LoadWishes {
  /** of the empty database, for its owner */
  ownerUrl: string
  /** Kinds of jobs that must not run again, as they may have run already; and the e-mails they were for are held. */
  withoutJobs: readonly string[]
  log: Log
  tell?: (rows: number) => void
}

export interface LoadReport {
  head: BackupHead
  rows: number
  jobs: number
  heldMails: number
  secrets: BackupSecrets | null
}

/**
 * Fills an empty database: its schema as it was, then, in one transaction, the rows, their check against the hashes
 * both as they came and as they now stand, the migrations since, and the jobs. Until that is committed the database
 * shows nothing, however this process ends.
 */
export async function loadDatabase(pieces: AsyncIterator<Piece>, wishes: LoadWishes): Promise<LoadReport> {
  const first = await pieces.next()
  if (first.done || first.value.kind !== 'head') throw new DamagedBackup('it does not begin with its head')
  const { head } = first.value
  refuseNewer(head)
  await migrate(wishes.ownerUrl, wishes.log, undefined, head.migrations)
  const report = await withConnection(wishes.ownerUrl, async (client) => {
    await client.query('begin')
    const loaded = await load(client, head, pieces, wishes)
    await client.query('commit')
    await analyze(client)
    return loaded
  })
  await migrate(wishes.ownerUrl, wishes.log)
  return report
}

async function load(
  client: Client,
  head: BackupHead,
  pieces: AsyncIterator<Piece>,
  { withoutJobs, tell }: LoadWishes,
): Promise<LoadReport> {
  await keepStartsWaiting(client, MIGRATION_LOCK)
  await settleText(client)
  const tables = await listTables(client)
  await refuseTarget(client, head, tables)
  await liftRowLevelSecurity(client, tables)
  const bare = await bareTables(
    client,
    tables.filter(({ name }) => head.tables.some((one) => one.name === name)),
  )
  await makeJobTable(client)
  const { manifest, secrets } = await takeRows(client, head, pieces, tell)
  await putBackIndexes(client, bare)
  await compareWithWritten(client, tables, manifest)
  await putBackForeignKeys(client, bare)
  await writeSequences(client, manifest.sequences)
  const heldMails = withoutJobs.length > 0 ? await holdWaitingMails(client) : 0
  await forceRowLevelSecurity(client, tables)
  for (const name of listMigrationFiles().filter((file) => !head.migrations.includes(file))) {
    await applyMigrationHere(client, name, readMigration(name))
  }
  const jobs = await enqueueRestored(client, withoutJobs)
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
  return { head, rows, jobs, heldMails, secrets }
}

async function refuseTarget(client: Client, head: BackupHead, tables: readonly TableShape[]) {
  const node = await findLivingNode(client)
  if (node) throw new CannotStart(`A server on ${node} is running on the target; stop it first.`)
  const transient = [...Object.keys(neverCopied), ...Object.keys(notInBackup)]
  const filled = await findFilledTable(client, tables, transient)
  if (filled) {
    throw new CannotStart('The target database is not empty; give an empty one (nothing has been changed).')
  }
  const beyond = (await listMigrations(client)).find((name) => !head.migrations.includes(name))
  if (beyond) {
    throw new CannotStart(
      `The target database is newer than the backup (${beyond}); drop it and create it anew, empty.`,
    )
  }
}

async function takeRows(
  client: Client,
  head: BackupHead,
  pieces: AsyncIterator<Piece>,
  tell?: (rows: number) => void,
): Promise<{ manifest: BackupManifest; secrets: BackupSecrets | null }> {
  const loader = rowLoader(client, head)
  const measures = measuringTables()
  let secrets: BackupSecrets | null = null
  for (;;) {
    const { value, done } = await pieces.next()
    if (done) throw new DamagedBackup('its end is missing')
    if (value.kind === 'rows') {
      measures.add(value.table, value.bytes)
      await loader.write(value.table, value.bytes)
      tell?.(value.bytes.length)
    } else if (value.kind === 'secrets') {
      secrets = value.secrets
    } else if (value.kind === 'manifest') {
      await loader.close()
      checkManifest(head, value.manifest, measures.result(head.tables))
      return { manifest: value.manifest, secrets }
    }
  }
}

/** Reads back what now stands in each table, in the order in which it was read at first. */
async function compareWithWritten(
  client: Client,
  tables: readonly TableShape[],
  { head, tables: measured }: BackupManifest,
) {
  for (const { name, columns } of head.tables) {
    const table = tables.find((one) => one.name === name)
    if (name === jobsOfQueue || !table) continue
    const found = measuring()
    for await (const { bytes } of copyOut(client, name, copyOutText({ ...table, columns }))) found.add(bytes)
    const { rows, sha256 } = found.result()
    const wanted = measured[name]
    if (rows !== wanted?.rows || sha256 !== wanted.sha256) {
      throw new Error(`${name}: the database does not give back what was written into it`)
    }
  }
}
