import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import path from 'node:path'
import type { HouseSettings } from '#server/platform/house.ts'

/** What a serving process is started with; port 0 takes any free one. */
export interface Serving {
  databaseUrl: string
  settings: HouseSettings
  at: string
  port: number
}
export type Asked = { what: 'clock'; at: string } | { what: 'cpu' } | { what: 'memory' }

/** Starts the web role as a process of its own, and starts it again on its port after it was killed. */
export async function startServing({ at, ...rest }: Omit<Serving, 'port'>) {
  const program = path.join(import.meta.dirname, 'serving-process.ts')
  let now = at
  let port = 0
  let child: ChildProcess
  const say = (asked: Asked) => child.connected && child.send(asked)
  const start = async () => {
    child = fork(program, [JSON.stringify({ ...rest, at: now, port } satisfies Serving)])
    ;[port] = (await once(child, 'message')) as [number]
  }
  await start()
  return {
    port,
    start,
    setClock(date: Date) {
      now = date.toISOString()
      say({ what: 'clock', at: now })
    },
    /** SIGKILL: nothing is finished, nothing is put away. */
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    /** Processor time of the process so far, milliseconds. */
    async cpuMs(): Promise<number> {
      const answered = once(child, 'message')
      say({ what: 'cpu' })
      const [{ user, system }] = (await answered) as [NodeJS.CpuUsage]
      return (user + system) / 1_000
    },
    /** Memory that the process holds, bytes. */
    async memory(): Promise<number> {
      const answered = once(child, 'message')
      say({ what: 'memory' })
      return ((await answered) as [number])[0]
    },
  }
}

export interface HttpReply {
  status: number
  body: unknown
}

/** Sends JSON over real connections that stay open; rejects when the connection is lost. */
export function httpClient(port: number, atOnce: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  return {
    send: (cookie: string, method: string, address: string, body?: unknown) =>
      new Promise<HttpReply>((resolve, reject) => {
        const text = body === undefined ? '' : JSON.stringify(body)
        const headers = {
          cookie,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }
        const options = { host: '127.0.0.1', port, agent, method, path: address, headers, timeout: 15_000 }
        const sent = request(options, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () => {
            const said = Buffer.concat(parts).toString('utf8')
            resolve({ status: answer.statusCode ?? 0, body: said === '' ? undefined : JSON.parse(said) })
          })
        })
        sent.on('timeout', () => sent.destroy(new Error('no answer')))
        sent.on('error', reject)
        sent.end(text)
      }),
    close: () => agent.destroy(),
  }
}

/** Works through `many` turns, `atOnce` at a time. */
export async function allOf(many: number, atOnce: number, turn: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const work = async () => {
    while (next < many) await turn(next++)
  }
  await Promise.all(Array.from({ length: Math.min(many, atOnce) }, work))
}
