import type { Readable } from 'node:stream'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { productVersion } from '#server/platform/product-version.ts'
import { connect, disconnect } from './connection.ts'
import { formatVersion, jobsOfQueue, type Piece } from './manifest.ts'
import { measuringTables } from './measuring.ts'
import { copyJobsOut, jobColumns } from './queue.queries.ts'
import {
  copyOutText,
  describeServer,
  listMigrations,
  listOfficeIds,
  listTables,
  readSequences,
  settleText,
  standIn,
  type TableShape,
} from './tables.queries.ts'

/**
 * Reads a whole database, as its owner, in one read-only snapshot while calls go on; takes no lock that a call would
 * wait for. `without` names tables that are left out.
 */
export async function* readDatabase(ownerUrl: string, without: readonly string[]): AsyncGenerator<Piece> {
  const client = await connect(ownerUrl)
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    await settleText(client)
    const server = await describeServer(client)
    const tables = (await listTables(client)).filter(({ name }) => !without.includes(name))
    const columnsOf = tables.map(({ name, columns }) => ({ name, columns }))
    const head = {
      format: 'dering-backup' as const,
      formatVersion,
      productVersion,
      postgresVersion: server.version,
      takenAt: server.now.toISOString(),
      migrations: await listMigrations(client),
      tables: [...columnsOf, { name: jobsOfQueue, columns: jobColumns }],
    }
    yield { kind: 'head', head }
    const measures = measuringTables()
    for await (const piece of rowsOf(client, tables)) {
      measures.add(piece.table, piece.bytes)
      yield piece
    }
    const sequences = (await readSequences(client)).filter(({ table }) => !without.includes(table))
    yield { kind: 'manifest', manifest: { head, tables: measures.result(head.tables), sequences } }
  } finally {
    await disconnect(client)
  }
}

type Rows = Extract<Piece, { kind: 'rows' }>

async function* rowsOf(client: Client, tables: readonly TableShape[]): AsyncGenerator<Rows> {
  const offices = await listOfficeIds(client)
  for (const table of tables) {
    for (const officeId of table.ofOffice ? offices : [null]) {
      await standIn(client, officeId)
      yield* copyOut(client, table.name, copyOutText(table, officeId !== null))
    }
  }
  yield* copyOut(client, jobsOfQueue, copyJobsOut)
}

/** The rows that a COPY gives, under the name of their table. */
export async function* copyOut(client: Client, table: string, text: string): AsyncGenerator<Rows> {
  const rows: Readable = client.query(copyTo(text))
  for await (const bytes of rows) yield { kind: 'rows', table, bytes: bytes as Buffer }
}
