import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Received {
  to: string[]
  /** Headers and body as they came over the wire, quoted-printable undone. */
  text: string
}

/** A real SMTP server on a port of its own, which takes every mail until it is told to refuse. */
export async function openMailbox() {
  const received: Received[] = []
  let refusal: { code: number; words: string } | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, text: plain(Buffer.concat(chunks).toString()) })
        done()
      })
    },
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => received,
    /** From now on every receiver is refused with this code and these words; null: taken again. */
    refuse: (answer: { code: number; words: string } | null) => {
      refusal = answer
    },
    close: () => new Promise<void>((down) => server.close(() => down())),
  }
}

const plain = (mail: string) =>
  mail
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
