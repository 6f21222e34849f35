// Whole consultations a second on many stored forms: F2, part A and B field by field, Terjawab, part C, archived; through
// HTTP, the server in a process of its own. Then the same statements, as one consultation sends them, by pgbench on the
// same database: what share of it the product reaches. Prints one line of JSON.
//   npm run bench -- intake [forms] [consultations] [at once]
import { v7 as uuid } from 'uuid'
import { allOf, httpClient } from '#server/testing/serving.ts'
import { quantile, round } from './bench-house.ts'
import { consultationDesk } from './desk/consultation-desk.ts'
import { openRecordingProxy } from './pgbench/recording-proxy.ts'
import { runPgbench } from './pgbench/run-pgbench.ts'
import { scriptOf } from './pgbench/script-of.ts'
import { openSeededHouse } from './seeded/seeded-house.ts'

const [forms = 1_000_000, consultations = 300, atOnce = 16] = process.argv.slice(2).map(Number)
const house = await openSeededHouse(forms)
const { server, cookie, officeId } = house
const phoneOf = (n: number) =>
  `8${String(Date.now() % 10_000_000).padStart(7, '0')}${String(n).padStart(4, '0')}`

async function measure() {
  const client = httpClient(server.port, atOnce)
  const desk = consultationDesk(client, cookie, officeId)
  const timed = async (many: number, turn: (n: number) => Promise<unknown>) => {
    const [cpu, start] = [await server.cpuMs(), performance.now()]
    const times: number[] = []
    await allOf(many, atOnce, async (n) => {
      const began = performance.now()
      await turn(n)
      times.push(performance.now() - began)
    })
    const seconds = (performance.now() - start) / 1_000
    return { times, perSecond: many / seconds, cpuMsEach: ((await server.cpuMs()) - cpu) / many }
  }
  await timed(4 * atOnce, (n) => desk.consultation(phoneOf(n)))
  const whole = await timed(consultations, (n) => desk.consultation(phoneOf(n)))
  const drafts = Array.from({ length: atOnce }, () => uuid())
  for (const id of drafts) await desk.open(id)
  const revisions = new Map<string, number>()
  const saving = await timed(10 * consultations, async (n) => {
    // One form a worker at a time, as one agent types into one.
    const id = drafts[n % atOnce] ?? ''
    const revision = revisions.get(id) ?? 0
    revisions.set(id, revision + 1)
    await desk.save(id, { problem: `Gagal unggah penawaran, percobaan ${n}.` }, revision)
  })
  client.close()
  return {
    consultationsPerSecond: round(whole.perSecond),
    serverCpuMsPerConsultation: round(whole.cpuMsEach),
    savesPerSecond: round(saving.perSecond),
    serverCpuMsPerSave: round(saving.cpuMsEach),
    saveP50Ms: round(quantile(saving.times, 0.5)),
    saveP95Ms: round(quantile(saving.times, 0.95)),
  }
}

/** One consultation as its statements, once all of them are prepared. */
async function record() {
  const proxy = await openRecordingProxy(house.urls.app)
  const recorded = await house.serve(proxy.url)
  const client = httpClient(recorded.port, 1)
  const desk = consultationDesk(client, cookie, officeId)
  for (let n = 0; n < 20; n += 1) await desk.consultation(phoneOf(n))
  const beganAt = Date.now()
  proxy.begin()
  const phone = phoneOf(9_999)
  const formNumber = await desk.consultation(phone)
  const sent = proxy.end()
  client.close()
  await recorded.kill()
  proxy.close()
  return scriptOf(sent, { phone, formNumber, sequence: Number.parseInt(formNumber, 10), beganAt })
}

try {
  const figures = await measure()
  const script = await record()
  const perSecond = runPgbench(house.urls.app, script, { clients: atOnce, seconds: 20 })
  const reached = perSecond && {
    pgbenchPerSecond: round(perSecond),
    shareOfPgbench: round(figures.consultationsPerSecond / perSecond),
  }
  const asked = { benchmark: 'intake', forms, consultations, atOnce, external: house.external }
  console.log(JSON.stringify({ ...asked, ...figures, statements: script.statements, ...reached }))
} finally {
  await house.closeHouse()
}
process.exit(0)
