import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Seen = { method: string; path: string; body: Record<string, unknown> }
type Reply = { status?: number; body?: unknown; headers?: Record<string, string>; raw?: string }

/** A server for tests of the browser's side: real HTTP, told what to answer, and able to be away or to lose an answer. */
export const startPeer = async (answer: (seen: Seen) => Reply) => {
  const seen: Seen[] = []
  let away = false
  let losing = 0
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (away) return request.socket.destroy()
    const sent = await textOf(request)
    const one = { method: request.method ?? '', path: request.url ?? '', body: sent ? JSON.parse(sent) : {} }
    if (one.path === '/readyz') return response.end('{}')
    seen.push(one)
    const { status = 200, body = {}, headers = {}, raw } = answer(one)
    if (losing > 0) {
      losing -= 1
      return request.socket.destroy()
    }
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(status === 204 ? undefined : (raw ?? JSON.stringify(body)))
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const real = globalThis.fetch
  const underWay = new Set<Promise<unknown>>()
  globalThis.fetch = (input, init) => {
    const answered = real(typeof input === 'string' ? base + input : input, init)
    const read = answered
      .then((response) => (isJson(response) ? response.clone().text() : ''))
      .catch(() => undefined)
      .finally(() => underWay.delete(read))
    underWay.add(read)
    return answered
  }
  /** A request that is cut off, or begins when nobody listens, would tell the next test that its server is away. */
  const settled = async () => {
    do {
      await Promise.all(underWay)
      await new Promise((later) => setTimeout(later))
    } while (underWay.size > 0)
  }
  return {
    seen,
    goAway: () => {
      away = true
    },
    comeBack: () => {
      away = false
    },
    /** The next answers are written, then lost on the way. */
    loseAnswers: (count = 1) => {
      losing = count
    },
    close: async () => {
      await settled()
      globalThis.fetch = real
      server.closeAllConnections()
      await new Promise((down) => server.close(down))
    },
  }
}

const isJson = (response: Response) => response.headers.get('content-type') === 'application/json'

const textOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Waits until something is so; fails with `what` after `limitMs`. */
export const until = async (what: string, so: () => boolean, limitMs = 20_000) => {
  const end = Date.now() + limitMs
  while (!so()) {
    if (Date.now() > end) throw new Error(`still waiting: ${what}`)
    await new Promise((later) => setTimeout(later, 10))
  }
}
