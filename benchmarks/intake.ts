// Whole consultations a second: F2, part A and B field by field, Terjawab, part C, archived; through HTTP, the server in a
// process of its own, on the embedded database as it is used for real. Prints one line of JSON.
//   npm run bench -- intake [consultations] [at once]
import { v7 as uuid } from 'uuid'
import { sessionCookie } from '#server/people/session-cookie.ts'
import { allOf, httpClient } from '#server/testing/serving.ts'
import { openBenchHouse, quantile, round } from './bench-house.ts'

const [consultations = 300, atOnce = 16] = process.argv.slice(2).map(Number)
const house = await openBenchHouse()
try {
  const { server, settings, cast, offices } = house
  const { send, close } = httpClient(server.port, atOnce)
  const cookie = sessionCookie(settings, cast.sari.sessionToken)

  const post = async (method: string, place: string, body: object) => {
    const { status, body: said } = await send(cookie, method, `/api/offices/${offices.JBR}/${place}`, {
      commandId: uuid(),
      ...body,
    })
    if (status !== 200) throw new Error(`${place} answered ${status} ${JSON.stringify(said)}`)
  }
  const typed = {
    name: 'Rina',
    institution: 'CV Melati Jaya',
    problem: 'Gagal unggah penawaran.',
    category: 'pertanyaan',
  }
  const save = (id: string, words: object, revision = 0) =>
    post('PATCH', `consultations/${id}/words`, {
      changes: Object.entries(words).map(([field, value]) => ({ field, value, revision })),
    })
  const consultation = async (n: number) => {
    const id = uuid()
    await post('POST', 'calls', { callId: uuid(), consultationId: id })
    for (const [field, value] of Object.entries(typed)) await save(id, { [field]: value })
    await save(id, { phone: `0812${String(n).padStart(8, '1')}` })
    await post('POST', `consultations/${id}/decision`, { decision: 'answer' })
    await save(id, { answer: 'Ukuran berkas dikecilkan, lalu dikirim ulang.' })
    await post('POST', `consultations/${id}/answer`, {})
    await post('POST', `consultations/${id}/filing`, {})
  }
  const timed = async (many: number, turn: (n: number) => Promise<void>) => {
    const [cpu, start] = [await server.cpuMs(), performance.now()]
    const times: number[] = []
    await allOf(many, atOnce, async (n) => {
      const began = performance.now()
      await turn(n)
      times.push(performance.now() - began)
    })
    const seconds = (performance.now() - start) / 1_000
    return {
      p95Ms: quantile(times, 0.95),
      perSecond: many / seconds,
      seconds,
      cpuMsEach: ((await server.cpuMs()) - cpu) / many,
    }
  }

  await timed(2 * atOnce, (n) => consultation(1_000_000 + n))
  const whole = await timed(consultations, consultation)
  const drafts = Array.from({ length: atOnce }, () => uuid())
  for (const id of drafts) await post('POST', 'calls', { callId: uuid(), consultationId: id })
  const revisions = new Map<string, number>()
  const saving = await timed(10 * consultations, async (n) => {
    // One form a worker at a time, as one agent types into one.
    const id = drafts[n % atOnce] ?? ''
    const revision = revisions.get(id) ?? 0
    revisions.set(id, revision + 1)
    await save(id, { problem: `Gagal unggah penawaran, percobaan ${n}.` }, revision)
  })
  const figures = {
    benchmark: 'intake',
    consultations,
    atOnce,
    consultationsPerSecond: round(whole.perSecond),
    serverCpuMsPerConsultation: round(whole.cpuMsEach),
    savesPerSecond: round(saving.perSecond),
    serverCpuMsPerSave: round(saving.cpuMsEach),
    saveP95Ms: round(saving.p95Ms),
  }
  console.log(JSON.stringify(figures))
  close()
} finally {
  await house.close()
}
process.exit(0)
