// Whole consultations a second: F2, part A and B field by field, Terjawab, part C, archived; through HTTP, the server in a
// process of its own, on the embedded database as it is used for real. Prints one line of JSON.
//   npm run bench -- intake [consultations] [at once]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { sessionCookie } from '#server/people/session-cookie.ts'
import { openPool } from '#server/platform/database.ts'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { createLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { bringCast } from '#server/testing/cast.ts'
import { allOf, httpClient, startServing } from '#server/testing/serving.ts'

const [consultations = 300, atOnce = 16] = process.argv.slice(2).map(Number)
const dir = mkdtempSync(path.join(tmpdir(), 'dering-bench-'))
const log = createLog('silent')
const { database: passwords, authSecret, setupToken } = loadSecrets(dir)
const database = await startEmbeddedPostgres({ dir, passwords, log })
const settings = {
  publicUrl: null,
  authSecret,
  setUpToken: setupToken,
  smtpUrl: null,
  mailFrom: null,
  singleSignOn: null,
  trustedProxies: [],
  secureCookies: false,
  webFolder: null,
  dataFolder: null,
  metricsToken: null,
}
try {
  await migrate(databaseUrl(database.port, 'owner', passwords), log)
  const url = databaseUrl(database.port, 'app', passwords)
  const db = openPool(url)
  const now = new Date()
  const { cast, offices } = await bringCast(db, now)
  await db.end()
  const server = await startServing({ databaseUrl: url, settings, at: now.toISOString() })
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
    await allOf(many, atOnce, turn)
    const seconds = (performance.now() - start) / 1_000
    return { perSecond: many / seconds, seconds, cpuMsEach: ((await server.cpuMs()) - cpu) / many }
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
  const round = (figure: number) => Math.round(figure * 100) / 100
  const figures = {
    benchmark: 'intake',
    consultations,
    atOnce,
    consultationsPerSecond: round(whole.perSecond),
    serverCpuMsPerConsultation: round(whole.cpuMsEach),
    savesPerSecond: round(saving.perSecond),
    serverCpuMsPerSave: round(saving.cpuMsEach),
  }
  console.log(JSON.stringify(figures))
  close()
  await server.kill()
} finally {
  await database.stop()
  rmSync(dir, { recursive: true, force: true })
}
process.exit(0)
