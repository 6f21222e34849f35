import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { databaseUrl } from './database-urls.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { processesOf, readPidFile } from './embedded-postgres-processes.ts'
import { createLog } from './log.ts'
import { loadSecrets } from './secrets.ts'

const databaseProcess = path.join(import.meta.dirname, '../testing/database-process.ts')
const clusterOf = (dir: string) => path.join(dir, 'postgres/data')
const postmasterOf = (dir: string) => readPidFile(clusterOf(dir))?.pid ?? 0

async function start(dir: string) {
  const database = await startEmbeddedPostgres({
    dir,
    passwords: loadSecrets(dir).database,
    log: createLog('silent'),
  })
  onTestFinished(database.stop)
  return database
}

function connect(dir: string, port: number, role: 'owner' | 'app' = 'owner') {
  const sql = postgres(databaseUrl(port, role, loadSecrets(dir).database), { max: 1, onnotice: () => {} })
  onTestFinished(() => sql.end({ timeout: 1 }))
  return sql
}

/** The database in a Node of its own, so that both can be killed. */
async function startElsewhere(dir: string) {
  const node = run(process.execPath, [databaseProcess, dir])
  const port = await until(
    () => /port (\d+)/.exec(node.output())?.[1],
    () => `the database in ${dir}: ${node.output()}`,
  )
  return { node, port: Number(port) }
}

test('a new data folder gets a database that keeps what it was given, checks its pages and asks for passwords', async () => {
  const dir = temporaryFolder()
  const { port } = await start(dir)
  const sql = connect(dir, port)
  const names = [
    'fsync',
    'full_page_writes',
    'data_checksums',
    'server_encoding',
    'listen_addresses',
    'TimeZone',
  ]
  const settings = await sql`select name, setting from pg_settings where name = any(${names})`
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    listen_addresses: '127.0.0.1',
    TimeZone: 'UTC',
  })
  const stranger = postgres({
    host: '127.0.0.1',
    port,
    user: 'dering_app',
    password: 'wrong',
    database: 'dering',
  })
  onTestFinished(() => stranger.end({ timeout: 1 }))
  await expect(stranger`select 1`).rejects.toThrow('password authentication failed')
})

test('a row that was acknowledged is there after the postmaster is killed with -9, on the same port, within seconds', async () => {
  const dir = temporaryFolder()
  const database = await start(dir)
  const sql = connect(dir, database.port)
  await sql`create table kept (word text)`
  await sql`insert into kept values ('halo')`
  const killed = postmasterOf(dir)
  const at = Date.now()
  process.kill(killed, 'SIGKILL')
  await until(() => (database.running() ? undefined : true), 'the death being noticed')
  await until(() => (database.running() ? true : undefined), 'the database being back')
  const rows = await until(
    () => sql`select word from kept`.catch(() => undefined),
    'the pool being connected again',
  )
  expect(Date.now() - at).toBeLessThan(5_000)
  expect([...rows]).toEqual([{ word: 'halo' }])
  expect(postmasterOf(dir)).not.toBe(killed)
})

test('a database whose Node was killed with -9 is ended cleanly by the next start, and nothing is lost', async () => {
  const dir = temporaryFolder()
  const { node, port } = await startElsewhere(dir)
  const sql = connect(dir, port)
  await sql`create table kept as select 'halo' as word`
  await sql.end({ timeout: 1 })
  const orphan = postmasterOf(dir)
  node.child.kill('SIGKILL')
  await node.ended
  expect(processesOf(clusterOf(dir))).toContain(orphan)

  const database = await start(dir)
  expect(processesOf(clusterOf(dir))).not.toContain(orphan)
  expect([...(await connect(dir, database.port)`select word from kept`)]).toEqual([{ word: 'halo' }])
  const log = readFileSync(path.join(dir, 'postgres.log'), 'utf8')
  expect(log).toContain('received fast shutdown request')
  expect(log).not.toContain('automatic recovery in progress')
})

test('a database that was killed together with its Node recovers at the next start', async () => {
  const dir = temporaryFolder()
  const { node, port } = await startElsewhere(dir)
  await connect(dir, port)`create table kept as select 'halo' as word`
  node.child.kill('SIGKILL')
  process.kill(postmasterOf(dir), 'SIGKILL')
  await node.ended

  const database = await start(dir)
  expect([...(await connect(dir, database.port)`select word from kept`)]).toEqual([{ word: 'halo' }])
  expect(readFileSync(path.join(dir, 'postgres.log'), 'utf8')).toContain('automatic recovery in progress')
})

test('a note of an earlier run whose number now belongs to another program does not keep the database from starting', async () => {
  const dir = temporaryFolder()
  await (await start(dir)).stop()
  const { uid, gid } = statSync(clusterOf(dir))
  const stranger = spawn('sleep', ['60'], { uid, gid })
  onTestFinished(() => void stranger.kill())
  const note = `${stranger.pid}\n${clusterOf(dir)}\n1700000000\n5432\n\n127.0.0.1\n\nready   \n`
  writeFileSync(path.join(clusterOf(dir), 'postmaster.pid'), note)
  const { port } = await start(dir)
  expect([...(await connect(dir, port)`select 1 as one`)]).toEqual([{ one: 1 }])
})

test('a statement that is refused leaves no row of anybody in the log of the database', async () => {
  const dir = temporaryFolder()
  const { port } = await start(dir)
  const sql = connect(dir, port)
  await sql`create table people (email text unique check (email like '%@%'))`
  await sql`insert into people values ('siti@dinas.example')`
  await expect(sql`insert into people values ('siti@dinas.example')`).rejects.toThrow('duplicate key')
  await expect(sql`insert into people values ('Siti Rahayu')`).rejects.toThrow('violates check constraint')
  await expect(sql`select ${'Siti Rahayu'}::text::uuid`).rejects.toThrow('invalid input syntax')
  expect(readFileSync(path.join(dir, 'postgres.log'), 'utf8')).not.toMatch(/siti/i)
})

test('the files of the database and the secrets are closed to everybody else', async () => {
  const dir = temporaryFolder()
  await start(dir)
  const modes = ['secrets.json', 'postgres', 'postgres/data', 'postgres.log'].map(
    (name) => statSync(path.join(dir, name)).mode & 0o077,
  )
  expect(modes).toEqual([0, 0, 0, 0])
})
