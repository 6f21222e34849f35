import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { openPool } from '#server/platform/database.ts'
import { type Running, run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { startHouse } from '#server/testing/start-house.ts'

const main = path.join(import.meta.dirname, '../server/src/main.ts')

/** A port that is free now, for a program that has to be told one. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** Debian's HAProxy as an office would set it: whoever is ready gets the next request, no matter whose it is. */
async function balance(ports: readonly number[]): Promise<string> {
  const port = await freePort()
  const file = path.join(temporaryFolder(), 'haproxy.cfg')
  const servers = ports.map((one, n) => `server node${n} 127.0.0.1:${one} check inter 300ms fall 1 rise 1`)
  writeFileSync(
    file,
    `defaults
  mode http
  timeout connect 5s
  timeout check 10s
  timeout client 1m
  timeout server 1m
  retries 2
  option redispatch 1
  option forwardfor
frontend office
  bind 127.0.0.1:${port}
  default_backend nodes
backend nodes
  balance roundrobin
  option httpchk GET /readyz
  ${servers.join('\n  ')}
`,
  )
  const running = run('haproxy', ['-db', '-f', file])
  const address = `http://127.0.0.1:${port}`
  const answers = () =>
    fetch(`${address}/readyz`).then(
      (reply) => reply.ok || undefined,
      () => undefined,
    )
  await until(answers, () => `the balancer: ${running.output()}`)
  return address
}

/**
 * Two nodes as they are started for real, each a process of its own with a folder of its own, on one database with the
 * cast in it, behind a balancer without sticky sessions. To be used within a test, which ends them.
 */
export async function openTwoNodes() {
  const house = await startHouse({ at: new Date() })
  const { app, owner, worker } = house.database
  const env = {
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    DATABASE_WORKER_URL: worker,
    AUTH_SECRET: house.settings.authSecret,
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'warn',
  }
  const startNode = async (port: number) => {
    const words = ['start', '--data', temporaryFolder(), '--port', String(port), '--listen', '127.0.0.1']
    const node = run(process.execPath, [main, ...words], env)
    const ready = () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        (reply) => reply.ok || undefined,
        () => undefined,
      )
    await until(ready, () => `a node: ${node.output()}`, 180_000)
    return node
  }
  const ports = [await freePort(), await freePort()] as const
  const nodes: Running[] = []
  for (const port of ports) nodes.push(await startNode(port))
  return {
    house,
    /** Where the balancer listens. */
    address: await balance(ports),
    nodes,
    /** Kills a node as a power cut would. */
    async kill(n: 0 | 1) {
      nodes[n]?.child.kill('SIGKILL')
      await nodes[n]?.ended
    },
    async start(n: 0 | 1) {
      nodes[n] = await startNode(ports[n])
    },
    /** A pool of one as the application role. */
    pool: () => openPool(app, { max: 1, name: 'test-extra' }),
  }
}
