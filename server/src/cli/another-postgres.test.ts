import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { chooseAccount } from '#server/platform/embedded-postgres-account.ts'
import { makeCluster, prepareFolder } from '#server/platform/embedded-postgres-cluster.ts'
import { freePort } from '#server/platform/embedded-postgres-port.ts'
import { startPostmaster } from '#server/platform/embedded-postgres-postmaster.ts'
import { run, temporaryFolder, until } from '#server/testing/child-process.ts'

const root = path.join(import.meta.dirname, '../../..')
const main = path.join(root, 'server/src/main.ts')
const passwords = { owner: 'pemilik-7', app: 'halaman-7', worker: 'tugas-7' }

/** The SQL block of the README, with a password of each role's own. */
function sqlOfTheReadme(): string {
  const [, block = ''] =
    /```sql\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8')) ?? []
  return block.replace(
    /(dering_(\w+) login password )'\.\.\.'/g,
    (_, words: string, role: keyof typeof passwords) => `${words}'${passwords[role]}'`,
  )
}

/** Debian's oldest PostgreSQL, as an office's database administrator has it: nothing of ours is in it. */
async function debiansPostgres() {
  const [oldest] = readdirSync('/usr/lib/postgresql')
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => a - b)
  const binDir = `/usr/lib/postgresql/${oldest}/bin`
  const dir = temporaryFolder()
  const clusterDir = path.join(dir, 'postgres/data')
  mkdirSync(path.join(dir, 'postgres'))
  const account = prepareFolder(chooseAccount(clusterDir), path.join(dir, 'postgres'))
  makeCluster(account, binDir, clusterDir, 'penguasa-7')
  const port = await freePort()
  const { stop } = await startPostmaster({
    account,
    program: path.join(binDir, 'postgres'),
    clusterDir,
    port,
    logFile: path.join(dir, 'postgres.log'),
    settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' },
  })
  onTestFinished(stop)
  return { port, psql: path.join(binDir, 'psql') }
}

test('the SQL of the README makes of a Debian PostgreSQL one that Dering runs on, pages and jobs', async () => {
  const { port, psql } = await debiansPostgres()
  const superuser = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', 'postgres']
  const made = spawnSync(psql, [...superuser, '-X', '-v', 'ON_ERROR_STOP=1'], {
    input: sqlOfTheReadme(),
    env: { ...process.env, PGPASSWORD: 'penguasa-7' },
    encoding: 'utf8',
  })
  expect(made).toMatchObject({ status: 0, stderr: '' })
  expect(made.stdout.match(/^CREATE (ROLE|DATABASE)$/gm)).toHaveLength(4)

  const as = (role: keyof typeof passwords) =>
    `postgres://dering_${role}:${passwords[role]}@127.0.0.1:${port}/dering`
  const urls = { DATABASE_OWNER_URL: as('owner'), DATABASE_URL: as('app'), DATABASE_WORKER_URL: as('worker') }
  const place = ['--data', temporaryFolder(), '--port', '0', '--listen', '127.0.0.1']
  const server = run(process.execPath, [main, 'start', ...place], urls)
  const address = await until(() => /Dering: (http:\S+)/.exec(server.output())?.[1], server.output)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(server.output()).toMatch(/Set it up, once: http:\S+\/siapkan#/)

  // This job has nothing to do, but it is taken and told of: the worker's role may do its part.
  const sql = postgres(as('owner'), { max: 1 })
  onTestFinished(() => sql.end({ timeout: 1 }))
  await sql`select graphile_worker.add_job('archive.print', '{}')`
  const tried = () => sql`select 1 from graphile_worker.jobs where attempts > 0`.then(([row]) => row)
  await until(tried, () => `the job being tried: ${server.output()}`)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})
