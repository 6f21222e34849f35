import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { processesOf, readPidFile } from '#server/platform/embedded-postgres-processes.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { type Running, run, temporaryFolder, until } from '#server/testing/child-process.ts'

const main = path.join(import.meta.dirname, '../main.ts')
const dering = (...args: string[]) => run(process.execPath, [main, ...args])

async function served(server: Running) {
  const address = await until(
    () => /Dering: (http:\S+)/.exec(server.output())?.[1],
    () => `the address: ${server.output()}`,
  )
  const status = (page: string) => fetch(`${address}${page}`).then((reply) => reply.status)
  return { address, status }
}

async function startServer(dir: string) {
  const server = dering('start', '--data', dir, '--port', '0', '--listen', '127.0.0.1')
  return { server, ...(await served(server)) }
}

test('a started server is alive and ready, stops on SIGTERM with code 0, and leaves no database behind', async () => {
  const dir = temporaryFolder()
  const { server, status } = await startServer(dir)
  expect(await status('/healthz')).toBe(200)
  expect(await status('/readyz')).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(processesOf(path.join(dir, 'postgres/data'))).toEqual([])
  expect(existsSync(path.join(dir, 'running.json'))).toBe(false)
})

test('the set-up link with its token is told to the person and stands in no log line', async () => {
  const dir = temporaryFolder()
  const { server } = await startServer(dir)
  const { setupToken, authSecret } = JSON.parse(readFileSync(path.join(dir, 'secrets.json'), 'utf8'))
  const told = await until(
    () =>
      server
        .output()
        .split('\n')
        .find((line) => line.includes(setupToken)),
    'the link',
  )
  expect(told).toMatch(/^Set it up, once: http:/)
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  expect(log.join('\n')).not.toContain(setupToken)
  expect(server.output()).not.toContain(authSecret)
})

test('a second start on the same folder is refused with one line, and the first goes on', async () => {
  const dir = temporaryFolder()
  const { server, status } = await startServer(dir)
  const second = dering('start', '--data', dir, '--port', '0')
  expect(await second.ended).toBe(2)
  expect(second.output()).toBe(`Dering is already running on ${dir} (process ${server.child.pid}).\n`)
  expect(await status('/readyz')).toBe(200)
})

test('while the database is down the server says it is not ready, and is again by itself', async () => {
  const dir = temporaryFolder()
  const { server, status } = await startServer(dir)
  const postmaster = readPidFile(path.join(dir, 'postgres/data'))?.pid ?? 0
  const seen: number[] = []
  process.kill(postmaster, 'SIGKILL')
  await until(
    async () => {
      seen.push(
        await status('/readyz').catch((error) => {
          throw new Error(`no answer (${error}): ${server.output()}`)
        }),
      )
      return seen.includes(503) && seen.at(-1) === 200 ? true : undefined
    },
    () => `503, then 200: ${server.output()}`,
  )
  expect(await status('/healthz')).toBe(200)

  // Jobs are taken again too: this one cannot succeed, but it is tried.
  const { port } = JSON.parse(readFileSync(path.join(dir, 'running.json'), 'utf8'))
  const sql = postgres(databaseUrl(port, 'owner', loadSecrets(dir).database), { max: 1 })
  onTestFinished(() => sql.end({ timeout: 1 }))
  await sql`select graphile_worker.add_job('archive.print', '{}')`
  const tried = () => sql`select 1 from graphile_worker.jobs where attempts > 0`.then(([row]) => row)
  await until(tried, () => `the job being tried: ${server.output()}`)
})

test('a database that dies in the middle of a start leaves no database behind, whatever becomes of the start', async () => {
  const dir = temporaryFolder()
  const server = dering('start', '--data', dir, '--port', '0', '--listen', '127.0.0.1')
  const postmaster = await until(() => readPidFile(path.join(dir, 'postgres/data'))?.pid, 'the postmaster')
  await until(
    () => (server.output().includes('migrated') ? true : undefined),
    () => `the migrations: ${server.output()}`,
  )
  process.kill(postmaster, 'SIGKILL')
  await Promise.race([server.ended, served(server)])
  server.child.kill('SIGTERM')
  await server.ended
  expect(processesOf(path.join(dir, 'postgres/data'))).toEqual([])
})

test('a command works while the server runs, and without one starts the database and stops it again', async () => {
  const dir = temporaryFolder()
  const { server } = await startServer(dir)
  const beside = dering('offices', '--data', dir)
  expect(await beside.ended).toBe(0)
  expect(beside.output()).toContain('There is no office yet')
  server.child.kill('SIGTERM')
  await server.ended
  const alone = dering('offices', '--data', dir)
  expect(await alone.ended).toBe(0)
  expect(processesOf(path.join(dir, 'postgres/data'))).toEqual([])
})

test('a signal during the start is not lost: the server stops cleanly as soon as it can', async () => {
  const dir = temporaryFolder()
  const server = dering('start', '--data', dir, '--port', '0')
  await until(() => (existsSync(path.join(dir, 'postgres')) ? true : undefined), 'the start being under way')
  server.child.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(processesOf(path.join(dir, 'postgres/data'))).toEqual([])
})

test('a request that is under way when the server is told to stop is still answered', async () => {
  const dir = temporaryFolder()
  const { server, address } = await startServer(dir)
  const body = JSON.stringify({ token: 'x'.repeat(43) })
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += String(chunk)))
  const head = `POST /api/set-up/token-checks HTTP/1.1\r\nhost: ${new URL(address).host}\r\ncontent-type: application/json`
  socket.write(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`)
  await until(() => (server.output().includes('token-checks') ? true : undefined), server.output)
  server.child.kill('SIGTERM')
  await until(() => (server.output().includes('"stopping"') ? true : undefined), server.output)
  socket.write(body.slice(10))
  await until(
    () => (answer.includes('set_up_token_wrong') ? true : undefined),
    () => `an answer: ${answer}`,
  )
  expect(await server.ended).toBe(0)
})

test('a port that is in use is one line, and the database is stopped again', async () => {
  const dir = temporaryFolder()
  const { address } = await startServer(temporaryFolder())
  const second = dering(
    'start',
    '--data',
    dir,
    '--listen',
    '127.0.0.1',
    '--port',
    new URL(address).port,
    '--role',
    'all',
  )
  expect(await second.ended).toBe(2)
  expect(second.output()).toContain(`Port ${new URL(address).port} is in use by another program`)
  expect(processesOf(path.join(dir, 'postgres/data'))).toEqual([])
})

test.each([
  [['start', '--prot', '80'], "Unknown option '--prot'; see --help"],
  [['start', '--port', '99999'], 'PORT must be a port from 0 to 65535 (0: any free one).'],
  [['start', '--tls-cert', 'a.pem'], 'TLS_KEY is needed beside TLS_CERT.'],
  [
    ['start', '--role', 'web'],
    '--role web needs DATABASE_URL: two processes cannot share the built-in database.',
  ],
  [['offices', '--data', '/nowhere'], 'There is no database in /nowhere'],
  [['dance'], 'There is no command dance; see: dering --help'],
])('%j is refused with one line and code 2', async (args, line) => {
  const refused = dering(...args)
  expect(await refused.ended).toBe(2)
  expect(refused.output().trim().split('\n')).toHaveLength(1)
  expect(refused.output()).toContain(line)
})

test('every command has its help, and the list of commands names each', async () => {
  const list = execFileSync(process.execPath, [main, '--help'], { encoding: 'utf8' })
  const names = [...list.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name ?? '')
  expect(names).toEqual(expect.arrayContaining(['start', 'offices']))
  for (const name of names) {
    const help = execFileSync(process.execPath, [main, name, '--help'], { encoding: 'utf8' })
    expect(help).toMatch(new RegExp(`^Usage: dering ${name}`))
    expect(help).toContain('--data DIR')
  }
})

test('the built-in certificate flags serve https', async () => {
  const dir = temporaryFolder()
  const files = ['-keyout', path.join(dir, 'key.pem'), '-out', path.join(dir, 'cert.pem')]
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    '/CN=localhost',
  ]
  execFileSync('openssl', [...request, ...files], { stdio: 'ignore' })
  const flags = ['--tls-cert', path.join(dir, 'cert.pem'), '--tls-key', path.join(dir, 'key.pem')]
  const server = dering(
    'start',
    '--data',
    path.join(dir, 'data'),
    '--port',
    '0',
    '--listen',
    '127.0.0.1',
    ...flags,
  )
  const address = await until(
    () => /Dering: (https:\S+)/.exec(server.output())?.[1],
    () => `the address: ${server.output()}`,
  )
  const said = execFileSync('curl', [
    '--silent',
    '--cacert',
    path.join(dir, 'cert.pem'),
    '--resolve',
    `localhost:${new URL(address).port}:127.0.0.1`,
    `https://localhost:${new URL(address).port}/readyz`,
  ])
  expect(String(said)).toContain('ready')
})
