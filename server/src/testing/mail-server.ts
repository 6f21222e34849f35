import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** What the server says to a letter that has come whole; `silence` keeps the answer until it is let go. */
type Answer = { code: number; words: string } | 'cut' | 'silence' | null

/** A real mail server of an hour on this machine, with the letters it has taken. */
export async function openMailServer(options: SMTPServerOptions = {}) {
  const letters: string[] = []
  const held: (() => void)[] = []
  const heard: (() => void)[] = []
  let line: Socket | undefined
  const state = { letters, answer: null as Answer, user: '' }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onAuth({ username = '', password = '' }, _, done) {
      if (password !== 'rahasia kotak') return done(new Error('Authentication failed'))
      state.user = username
      done(null, { user: username })
    },
    onData(stream, _, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const take = () => {
          letters.push(Buffer.concat(parts).toString('utf8'))
          done()
        }
        const { answer } = state
        for (const hear of heard.splice(0)) hear()
        if (answer === 'silence') return held.push(take)
        if (answer === 'cut') {
          letters.push(Buffer.concat(parts).toString('utf8'))
          return line?.destroy()
        }
        if (answer) return done(Object.assign(new Error(answer.words), { responseCode: answer.code }))
        return take()
      })
    },
    ...options,
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // A knock that leaves again is told here too.
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    line = socket
  })
  const { port } = server.server.address() as { port: number }
  return Object.assign(state, {
    port,
    url: `smtp://127.0.0.1:${port}`,
    /** Resolves when the next letter has been said to its end. */
    nextHeard: () => new Promise<void>((hear) => heard.push(hear)),
    /** Tells afterwards whether somebody has knocked since. */
    nextConnection() {
      let happened = false
      server.server.once('connection', () => {
        happened = true
      })
      return { happened: () => happened }
    },
    letGo: () => {
      for (const take of held.splice(0)) take()
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  })
}
