import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { readPidFile } from '#server/platform/embedded-postgres-processes.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { type Running, start, stop, until } from '#server/testing/child-process.ts'

const main = path.join(import.meta.dirname, '../server/src/main.ts')

/** A port that is free now, so that the server comes back where the browser looks for it. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** The product as it is started for real: its own process, its own database, on a folder of its own. Remove it when done. */
export async function installation() {
  const dir = mkdtempSync(path.join(tmpdir(), 'dering-killed-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let server: Running
  const ready = () =>
    fetch(`${address}/readyz`).then(
      (reply) => reply.ok || undefined,
      () => undefined,
    )
  const begin = async () => {
    server = start(process.execPath, [
      main,
      'start',
      '--data',
      dir,
      '--port',
      String(port),
      '--listen',
      '127.0.0.1',
    ])
    await until(ready, () => `the server: ${server.output()}`, 180_000)
  }
  // Nobody has it yet who could remove it.
  await begin().catch(async (failure: unknown) => {
    await stop(server)
    rmSync(dir, { recursive: true, force: true })
    throw failure
  })
  const send = (where: string, body: unknown) =>
    fetch(address + where, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(body),
    })
  return {
    address,
    send,
    token: loadSecrets(dir).setupToken,
    async killServer() {
      server.child.kill('SIGKILL')
      await server.ended
      await begin()
    },
    async killDatabase() {
      const postmaster = readPidFile(path.join(dir, 'postgres/data'))?.pid
      if (postmaster) process.kill(postmaster, 'SIGKILL')
      await until(async () => !(await ready()) || undefined, 'the database to be missed', 10_000).catch(
        () => {},
      )
      await until(ready, () => `the database: ${server.output()}`, 180_000)
    },
    async remove() {
      await stop(server)
      rmSync(dir, { recursive: true, force: true })
    },
    /** Reads the tables past every screen. */
    async inTables<T>(read: (sql: postgres.Sql) => Promise<T>): Promise<T> {
      const running = JSON.parse(readFileSync(path.join(dir, 'running.json'), 'utf8')) as { port: number }
      const url = databaseUrl(running.port, 'superuser', loadSecrets(dir).database)
      const sql = postgres(url, { max: 1, onnotice: () => {} })
      try {
        return await read(sql)
      } finally {
        await sql.end()
      }
    },
  }
}
