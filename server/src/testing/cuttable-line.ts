import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A way to the database of `url` that can be cut under whoever uses it: all at once and abruptly (`reset`, as when a
 * machine dies), or by shutting the door behind everybody who comes in (`shut`, as a port forwarder without anyone
 * behind it does). Real bytes to a real PostgreSQL until then.
 */
export async function cuttableLine(url: string) {
  const there = new URL(url)
  const lines = new Set<Socket>()
  let open = true
  const server = createServer((here) => {
    if (!open) return here.destroy()
    const onward = connect(Number(there.port), there.hostname)
    lines.add(here)
    here.pipe(onward).pipe(here)
    for (const end of [here, onward]) {
      end.on('error', () => {})
      end.on('close', () => {
        lines.delete(here)
        here.destroy()
        onward.destroy()
      })
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const reset = () => {
    for (const line of lines) line.resetAndDestroy()
  }
  onTestFinished(() => {
    reset()
    server.close()
  })
  const through = new URL(url)
  through.port = String((server.address() as { port: number }).port)
  return {
    url: through.href,
    reset,
    shut() {
      open = false
      reset()
    },
    openAgain() {
      open = true
    },
  }
}
