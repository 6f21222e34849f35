// How long a start takes on a folder that has been used before, from the command to /readyz. Prints one line of JSON.
//   npm run bench -- start [times]
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { quantile, round } from './bench-house.ts'

const [times = 5] = process.argv.slice(2).map(Number)
const main = path.join(import.meta.dirname, '../server/src/main.ts')
const dir = mkdtempSync(path.join(tmpdir(), 'dering-bench-'))

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function startOnce(): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const words = ['start', '--data', dir, '--port', String(port), '--listen', '127.0.0.1']
  const child: ChildProcess = spawn(process.execPath, [main, ...words], { stdio: 'ignore' })
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await sleep(10)
  }
  const took = performance.now() - began
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return took / 1_000
}

try {
  const first = await startOnce()
  const warm: number[] = []
  for (let n = 0; n < times; n += 1) warm.push(await startOnce())
  console.log(
    JSON.stringify({
      benchmark: 'start',
      firstSeconds: round(first),
      warmMedianSeconds: round(quantile(warm, 0.5)),
      warmMostSeconds: round(Math.max(...warm)),
    }),
  )
} finally {
  rmSync(dir, { recursive: true, force: true })
}
