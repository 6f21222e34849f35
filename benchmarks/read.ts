// What people look at, on a database of a size of one's choice, eight at once: p95 and processor time of each request,
// through HTTP, the server in a process of its own. Prints one line of JSON.
//   npm run bench -- read [forms] [requests of each kind] [at once]
import { sessionCookie } from '#server/people/session-cookie.ts'
import { openPool } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'
import { allOf, httpClient, startServing } from '#server/testing/serving.ts'
import { benchSettings, quantile, round } from './bench-house.ts'
import { seededDatabase } from './seeded/seeded-database.ts'

const [forms = 1_000_000, requests = 200, atOnce = 8] = process.argv.slice(2).map(Number)
const seeded = await seededDatabase({ forms })
const settings = benchSettings(seeded.secrets)
const server = await startServing({ databaseUrl: seeded.urls.app, settings, at: new Date().toISOString() })
try {
  const app = openPool(seeded.urls.app, { max: 1 })
  // What is asked for is drawn from what is there, so that no cache answers for the database.
  const drawn = await inStanding(
    app,
    { officeId: seeded.officeId },
    (db) => db<
      { id: string; name: string; phone: string; month: string; ticketId: string | null }[]
    >`select c.id, c.name, c.phone, to_char(c.consulted_at, 'YYYY-MM') as month, t.id as "ticketId"
    from consultations c tablesample system (${Math.min(100, 200_000_000 / forms / 100)}) left join tickets t on t.consultation_id = c.id
    where c.office_id = ${seeded.officeId} and c.name <> '' and c.phone <> '' limit 2000`,
  )
  await app.end()
  if (drawn.length === 0) throw new Error('nothing was drawn: give more forms')
  const tickets = drawn.filter(({ ticketId }) => ticketId !== null)
  const one = (n: number) => drawn[n % drawn.length] as (typeof drawn)[number]
  const ofTicket = (n: number) => tickets[n % tickets.length] as (typeof drawn)[number]
  const words = (given: Record<string, string>) => `?${new URLSearchParams(given)}`
  /** Two letters in the middle change their places, as hurried fingers do. */
  const misspelt = (name: string) => name.replace(/^(.{2})(.)(.)/, '$1$3$2')
  const kinds: Record<string, (n: number) => string> = {
    form: (n) => `consultations/${one(n).id}`,
    ticket: (n) => `tickets/${ofTicket(n).ticketId}`,
    newestCalls: () => 'calls',
    newestTickets: () => 'tickets',
    unfinished: () => 'consultations/unfinished?whose=office',
    searchWord: (n) =>
      `archive${words({ words: ['jadwal', 'penawaran', 'sertifikat', 'kualifikasi'][n % 4] ?? '' })}`,
    archiveByName: (n) => `archive${words({ words: one(n).name })}`,
    callerByNumber: (n) => `callers${words({ words: one(n).phone })}`,
    callerMisspelt: (n) => `callers${words({ words: misspelt(one(n).name) })}`,
    recapPage: (n) => `recaps/${one(n).month}`,
  }
  const cookie = sessionCookie(settings, seeded.session)
  const { send, close } = httpClient(server.port, atOnce)
  const figures: Record<string, { p50Ms: number; p95Ms: number; cpuMs: number }> = {}
  for (const [kind, place] of Object.entries(kinds)) {
    const times: number[] = []
    const ask = async (n: number) => {
      const began = performance.now()
      const { status, body } = await send(cookie, 'GET', `/api/offices/${seeded.officeId}/${place(n)}`)
      if (status !== 200) throw new Error(`${kind} answered ${status} ${JSON.stringify(body)}`)
      times.push(performance.now() - began)
    }
    await allOf(2 * atOnce, atOnce, (n) => ask(n + 7))
    times.length = 0
    const cpu = await server.cpuMs()
    await allOf(requests, atOnce, ask)
    figures[kind] = {
      p50Ms: round(quantile(times, 0.5)),
      p95Ms: round(quantile(times, 0.95)),
      cpuMs: round(((await server.cpuMs()) - cpu) / requests),
    }
  }
  close()
  console.log(
    JSON.stringify({ benchmark: 'read', forms, requests, atOnce, external: seeded.external, ...figures }),
  )
} finally {
  await server.kill()
  await seeded.close()
}
process.exit(0)
