import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openPool } from '#server/platform/database.ts'
import { createLog } from '#server/platform/log.ts'
import { listMigrationFiles, migrate } from '#server/platform/migrate.ts'
import { archiveDesk } from '#server/testing/archive-desk.ts'
import { callDesk, succeeded } from '#server/testing/call-desk.ts'
import { temporaryFolder } from '#server/testing/child-process.ts'
import { emptyDatabase } from '#server/testing/empty-database.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { makeBackup, moveDatabase, readBackup, restoreBackup } from './index.ts'
import type { Piece } from './manifest.ts'

const log = createLog('silent')
let house: TestHouse
beforeAll(async () => {
  house = await startHouse({ settings: { smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'a@lpse.test' } })
  const shelf = archiveDesk(house)
  await shelf.shelve()
  await shelf.file(await shelf.bring())
  const andi = callDesk(house, 'andi', 'MKS')
  const { id } = await andi.ticket({ email: 'rina@melati.test' })
  succeeded(await andi.handOver(id))
})
afterAll(() => house.close())

async function backupOf(ownerUrl: string) {
  const file = path.join(temporaryFolder(), 'a.tar')
  return { file, ...(await makeBackup({ ownerUrl, file, encrypt: null })) }
}

function look(url: string) {
  const sql = openPool(url, { max: 1 })
  onTestFinished(() => sql.end({ timeout: 1 }))
  return sql
}

const jobsOf = (sql: ReturnType<typeof look>) => sql`select t.identifier, j.payload
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by 1`

test('what a restored database gives back has the same count and hash, table by table, and the next position', async () => {
  const { file, manifest } = await backupOf(house.database.owner)
  const target = await emptyDatabase()
  await restoreBackup(readBackup(file, null), { ownerUrl: target.owner, sendMails: true, log })
  const again = await backupOf(target.owner)
  expect(again.manifest.tables).toEqual(manifest.tables)
  expect(again.manifest.sequences).toEqual(manifest.sequences)
  const sql = look(target.superuser)
  const loose = await sql`select relname from pg_class where relnamespace = 'public'::regnamespace
    and relrowsecurity and not relforcerowsecurity`
  expect([...loose]).toEqual([])
  const keys = (
    of: typeof sql,
  ) => of`select conrelid::regclass::text, conname, pg_get_constraintdef(oid) as is,
    convalidated from pg_constraint where contype = 'f' order by 1, 2`
  expect([...(await keys(sql))]).toEqual([...(await keys(house.owner as unknown as typeof sql))])
})

test('a PDF that was still to be made is made after the restore; an e-mail that was under way is not sent a second time', async () => {
  const { file } = await backupOf(house.database.owner)
  const target = await emptyDatabase()
  const report = await restoreBackup(readBackup(file, null), {
    ownerUrl: target.owner,
    sendMails: false,
    log,
  })
  expect(report).toMatchObject({ jobs: 1, heldMails: 1 })
  const sql = look(target.superuser)
  expect((await jobsOf(sql)).map(({ identifier }) => identifier)).toEqual(['archive.print'])
  expect([...(await sql`select state, error from mails`)]).toEqual([
    { state: 'failed', error: 'restored from a backup: it may have been sent before' },
  ])
})

test('with the word that the old server has stopped, the e-mails go on too', async () => {
  const { file } = await backupOf(house.database.owner)
  const target = await emptyDatabase()
  await restoreBackup(readBackup(file, null), { ownerUrl: target.owner, sendMails: true, log })
  const sql = look(target.superuser)
  expect([...(await jobsOf(sql))]).toEqual([...(await jobsOf(house.owner as unknown as typeof sql))])
  expect([...(await sql`select state from mails`)]).toEqual([{ state: 'waiting' }])
})

test('a backup of an older version is brought up to this one', async () => {
  const [old, target] = [await emptyDatabase(), await emptyDatabase()]
  const files = listMigrationFiles().slice(0, 6)
  await migrate(old.owner, log, undefined, files)
  const before = look(old.superuser)
  await before`insert into people (id, name, email, created_at, updated_at) values ('p', 'Rina', 'r@a.test', now(), now())`
  const { file, manifest } = await backupOf(old.owner)
  expect(manifest.head.migrations).toEqual(files)
  await restoreBackup(readBackup(file, null), { ownerUrl: target.owner, sendMails: false, log })
  const sql = look(target.superuser)
  const applied = await sql`select name from schema_migrations order by name`
  expect(applied.map(({ name }) => name)).toEqual(listMigrationFiles())
  expect([...(await sql`select name from people`)]).toEqual([{ name: 'Rina' }])
})

test('a backup of a newer version, a full database and rows that were changed are refused, and nothing is left', async () => {
  const { file } = await backupOf(house.database.owner)
  const restore = (pieces: AsyncIterator<Piece>, ownerUrl: string) =>
    restoreBackup(pieces, { ownerUrl, sendMails: false, log })
  async function* newer(): AsyncGenerator<Piece> {
    for await (const piece of readBackup(file, null)) {
      if (piece.kind !== 'head') yield piece
      else
        yield { ...piece, head: { ...piece.head, migrations: [...piece.head.migrations, '999-later.sql'] } }
    }
  }
  async function* changed(): AsyncGenerator<Piece> {
    for await (const piece of readBackup(file, null)) {
      const tampered = piece.kind === 'rows' && piece.table === 'consultations'
      yield tampered ? { ...piece, bytes: Buffer.from(String(piece.bytes).replace('Rina', 'Rino')) } : piece
    }
  }
  const target = await emptyDatabase()
  await expect(restore(newer(), target.owner)).rejects.toThrow(/^The backup was made by a newer program/)
  await expect(restore(changed(), target.owner)).rejects.toThrow(/the rows of consultations are not those/)
  const sql = look(target.superuser)
  expect([...(await sql`select count(*)::int as n from offices`)]).toEqual([{ n: 0 }])
  await expect(restore(readBackup(file, null), house.database.owner)).rejects.toThrow(
    /^The target database is not empty/,
  )
  // Tried and refused, the target is as good as new.
  await restore(readBackup(file, null), target.owner)
  expect([...(await sql`select count(*)::int as n from offices`)]).toEqual([{ n: 2 }])
})

test('a database does not move away from under a server, and one that has moved keeps what it had', async () => {
  const target = await emptyDatabase()
  const move = {
    from: house.database.owner,
    to: target.owner,
    named: 'db.lpse.test/dering',
    alone: false,
    log,
  }
  await house.owner`insert into nodes (id, role, host, pid, secret_fingerprint)
    values (${uuid()}, 'all', 'meja-1', 1, 'x')`
  await expect(moveDatabase(move)).rejects.toThrow(
    'A server on meja-1 is running on the old database; stop it first.',
  )
  await house.owner`delete from nodes`
  const report = await moveDatabase(move)
  expect(report.jobs).toBe(2)
  const sql = look(target.superuser)
  const sessions = (of: typeof sql) => of`select id from sessions order by id`
  expect([...(await sessions(sql))]).toEqual([...(await sessions(house.owner as unknown as typeof sql))])
  expect([...(await house.owner`select moved_to from moved_away`)]).toEqual([
    { moved_to: 'db.lpse.test/dering' },
  ])
  expect([...(await sql`select * from moved_away`)]).toEqual([])
})
