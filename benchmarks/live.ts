// Many open browsers on one process: memory for each, and how long after a change is acknowledged it is heard by all of
// them (the browser's own drawing apart). Prints one line of JSON.
//   npm run bench -- live [browsers] [changes]
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { sessionCookie } from '#server/people/session-cookie.ts'
import { httpClient } from '#server/testing/serving.ts'
import { openBenchHouse, quantile, round } from './bench-house.ts'

const [browsers = 3_500, changes = 30] = process.argv.slice(2).map(Number)
const house = await openBenchHouse()
try {
  const { server, settings, cast, offices } = house
  const cookie = sessionCookie(settings, cast.sari.sessionToken)
  const heard: number[] = []
  let began = 0
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      const path = `/api/offices/${offices.JBR}/live`
      const asked = request(
        { host: '127.0.0.1', port: server.port, path, headers: { cookie }, agent: false },
        (answer) => {
          if (answer.statusCode !== 200)
            return reject(new Error(`the stream was refused: ${answer.statusCode}`))
          answer.on('data', (part: Buffer) => {
            if (part.includes('"call.answered"')) heard.push(performance.now() - began)
          })
          answer.on('error', () => {})
          resolve()
        },
      )
      asked.on('error', reject)
      asked.end()
    })
  const before = await server.memory()
  for (let open = 0; open < browsers; open += 100)
    await Promise.all(Array.from({ length: Math.min(100, browsers - open) }, listen))
  await sleep(2_000)
  const each = ((await server.memory()) - before) / browsers
  const { send, close } = httpClient(server.port, 1)
  for (let n = 0; n < changes; n += 1) {
    const [callId, consultationId] = [uuid(), uuid()]
    const answered = send(cookie, 'POST', `/api/offices/${offices.JBR}/calls`, {
      commandId: uuid(),
      callId,
      consultationId,
    })
    began = performance.now()
    const { status } = await answered
    if (status !== 200) throw new Error(`a call was answered ${status}`)
    for (let waited = 0; heard.length < (n + 1) * browsers && waited < 5_000; waited += 10) await sleep(10)
  }
  close()
  console.log(
    JSON.stringify({
      benchmark: 'live',
      browsers,
      changes,
      heard: heard.length,
      expected: browsers * changes,
      kilobytesEach: round(each / 1024),
      medianMs: round(quantile(heard, 0.5)),
      p95Ms: round(quantile(heard, 0.95)),
    }),
  )
} finally {
  await house.close()
}
process.exit(0)
