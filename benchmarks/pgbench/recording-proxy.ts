import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A statement as it was sent to PostgreSQL; parameters as text, their types as declared by the driver (0: left open). */
export interface Sent {
  text: string
  parameters: (string | null)[]
  types: number[]
}

/**
 * Stands between the server and PostgreSQL and writes down, once `begin` was called, every statement that passes (simple and
 * extended protocol, without TLS), in the order of their execution.
 */
export async function openRecordingProxy(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sent: Sent[] = []
  const sockets = new Set<Socket>()
  let recording = false
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    const read = messageReader(statementReader((statement) => recording && sent.push(statement)))
    client.on('data', read)
    client.pipe(database)
    database.pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    begin() {
      recording = true
    },
    end(): Sent[] {
      recording = false
      return sent
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** Cuts the stream of a client into messages: one without a type at first, then type, length, body. */
function messageReader(take: (type: string, body: Buffer) => void): (part: Buffer) => void {
  let kept: Buffer = Buffer.alloc(0)
  let started = false
  return (part) => {
    kept = Buffer.concat([kept, part])
    for (;;) {
      const head = started ? 1 : 0
      if (kept.length < head + 4) return
      const length = head + kept.readInt32BE(head)
      if (kept.length < length) return
      if (started) take(String.fromCharCode(kept[0] ?? 0), kept.subarray(5, length))
      started = true
      kept = kept.subarray(length)
    }
  }
}

/** Parse names a statement, Bind gives it parameters, and Execute always follows; Query is a statement by itself. */
function statementReader(tell: (statement: Sent) => void): (type: string, body: Buffer) => void {
  const prepared = new Map<string, { text: string; types: number[] }>()
  return (type, body) => {
    let at = 0
    const word = () => {
      const end = body.indexOf(0, at)
      const text = body.toString('utf8', at, end)
      at = end + 1
      return text
    }
    const short = () => {
      at += 2
      return body.readInt16BE(at - 2)
    }
    const int = () => {
      at += 4
      return body.readInt32BE(at - 4)
    }
    if (type === 'Q') tell({ text: word(), parameters: [], types: [] })
    if (type === 'P') {
      const [name, text] = [word(), word()]
      prepared.set(name, { text, types: Array.from({ length: short() }, int) })
    }
    if (type !== 'B') return
    word()
    const statement = prepared.get(word())
    if (!statement) throw new Error('a statement that was never prepared')
    const formats = Array.from({ length: short() }, short)
    if (formats.some((format) => format !== 0)) throw new Error('a parameter that is not text')
    const parameters = Array.from({ length: short() }, () => {
      const length = int()
      if (length < 0) return null
      at += length
      return body.toString('utf8', at - length, at)
    })
    tell({ ...statement, parameters })
  }
}
