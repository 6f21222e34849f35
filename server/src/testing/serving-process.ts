// The web role in a process of its own, on a database that is there already: for tests that kill it, and benchmarks.
// Its parent moves its clock and asks for its processor time over the channel between them.
import { buildApp } from '#server/app.ts'
import { sessionGate } from '#server/people/index.ts'
import { openPool, serving } from '#server/platform/database.ts'
import { openLive } from '#server/platform/live.ts'
import { movableClock } from './movable-clock.ts'
import type { Asked, Serving } from './serving.ts'

const { databaseUrl, settings, at, port } = JSON.parse(process.argv[2] ?? '{}') as Serving
const clock = movableClock(new Date(at))
const db = openPool(databaseUrl, { max: 10, name: 'test-serving', limits: serving })
const app = await buildApp({ db, clock, live: await openLive(db), gate: sessionGate, settings, log: false })
await app.listen({ port, host: '127.0.0.1' })
process.on('message', (asked: Asked) => {
  if (asked.what === 'clock') clock.set(new Date(asked.at))
  else if (asked.what === 'memory') process.send?.(process.memoryUsage.rss())
  else process.send?.(process.cpuUsage())
})
const address = app.server.address()
process.send?.(typeof address === 'object' && address ? address.port : port)
