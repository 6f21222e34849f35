import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks at a terminal, without showing what is typed; otherwise the first line of the standard input. */
export async function readPassword(prompt = 'Password'): Promise<string> {
  const terminal = process.stdin.isTTY
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: mute, terminal })
  if (terminal) process.stderr.write(`${prompt}: `)
  try {
    // Without a line (Ctrl+D, an empty input) there is no password.
    return await new Promise((resolve) => {
      lines.once('line', resolve)
      lines.once('close', () => resolve(''))
    })
  } finally {
    lines.close()
    if (terminal) process.stderr.write('\n')
  }
}
