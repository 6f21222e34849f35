// What people look at, on a database of a size of one's choice, eight at once: p95 and processor time of each request,
// through HTTP, the server in a process of its own. Prints one line of JSON.
//   npm run bench -- read [forms] [requests of each kind] [at once] [typical: of an office of usual size]
import { openPool } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'
import { allOf, httpClient } from '#server/testing/serving.ts'
import { quantile, round } from './bench-house.ts'
import { openSeededHouse } from './seeded/seeded-house.ts'

const [forms = 1_000_000, requests = 200, atOnce = 8] = process.argv.slice(2).map(Number)
const house = await openSeededHouse(forms)
const { server, cookie } = house
const officeId = process.argv[5] === 'typical' ? house.typicalOfficeId : house.officeId
try {
  const app = openPool(house.urls.app, { max: 1 })
  // What is asked for is drawn from what is there, so that no cache answers for the database.
  const drawn = await inStanding(
    app,
    { officeId },
    (db) => db<
      {
        id: string
        name: string
        phone: string
        number: string
        rare: string | null
        month: string
        ticketId: string | null
      }[]
    >`select c.id, c.name, c.phone, n.printed as number, substring(c.problem from '[0-9]{8}') as rare,
      to_char(c.consulted_at, 'YYYY-MM') as month, t.id as "ticketId"
    from consultations c tablesample system (${Math.min(100, 4_000_000 / forms)})
      join numbers n on n.office_id = c.office_id and n.kind = 'form' and n.consultation_id = c.id
      left join tickets t on t.office_id = c.office_id and t.consultation_id = c.id
    where c.office_id = ${officeId} and c.phone <> '' and c.archived_at is not null limit 3000`,
  )
  await app.end()
  if (drawn.length === 0) throw new Error('nothing was drawn: give more forms')
  const tickets = drawn.filter(({ ticketId }) => ticketId !== null)
  const one = (n: number) => drawn[n % drawn.length] as (typeof drawn)[number]
  const ofTicket = (n: number) => tickets[n % tickets.length] as (typeof drawn)[number]
  const withCode = drawn.filter(({ rare }) => rare !== null)
  const rareOf = (n: number) => withCode[n % withCode.length]?.rare ?? 'sandi'
  const words = (given: Record<string, string>) => `?${new URLSearchParams(given)}`
  /** Two letters in the middle change their places, as hurried fingers do. */
  const misspelt = (name: string) => name.replace(/^(.{2})(.)(.)/, '$1$3$2')
  const kinds: Record<string, (n: number) => string> = {
    form: (n) => `consultations/${one(n).id}`,
    ticket: (n) => `tickets/${ofTicket(n).ticketId}`,
    newestCalls: () => 'calls',
    newestTickets: () => 'tickets',
    ticketsByWord: (n) => `tickets${words({ words: ['jadwal', one(n).name][n % 2] ?? '' })}`,
    closedTicketsByWord: (n) => `tickets${words({ show: 'closed', words: one(n).name })}`,
    unfinished: () => 'consultations/unfinished?whose=office',
    searchWord: (n) =>
      `archive${words({ words: ['jadwal', 'penawaran', 'sertifikat', 'kualifikasi'][n % 4] ?? '' })}`,
    searchRareWord: (n) => `archive${words({ words: rareOf(n) })}`,
    searchTwoWords: (n) =>
      `archive${words({ words: ['jaminan asli', 'gagal unggah', 'token kadaluarsa'][n % 3] ?? '' })}`,
    searchAbsentWord: (n) => `archive${words({ words: `zyx${n}` })}`,
    archiveByNumberPart: (n) => `archive${words({ words: one(n).number.slice(0, 9) })}`,
    archiveByPhonePart: (n) => `archive${words({ words: one(n).phone.replace(/\D/g, '').slice(-5) })}`,
    archiveByName: (n) => `archive${words({ words: one(n).name })}`,
    callerByNumber: (n) => `callers${words({ words: one(n).phone })}`,
    callerMisspelt: (n) => `callers${words({ words: misspelt(one(n).name) })}`,
    recapPage: (n) => `recaps/${one(n).month}`,
  }
  const { send, close } = httpClient(server.port, atOnce)
  const figures: Record<string, { p50Ms: number; p95Ms: number; cpuMs: number }> = {}
  for (const [kind, place] of Object.entries(kinds)) {
    const times: number[] = []
    const ask = async (n: number) => {
      const began = performance.now()
      const { status, body } = await send(cookie, 'GET', `/api/offices/${officeId}/${place(n)}`)
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
  const of = process.argv[5] === 'typical' ? 'a typical one' : 'the largest one'
  const missed = Object.keys(figures).filter((kind) => (figures[kind]?.p95Ms ?? 0) > 30)
  const asked = { benchmark: 'read', forms, office: of, requests, atOnce, external: house.external }
  console.log(JSON.stringify({ ...asked, ...figures, over30Ms: missed }))
} finally {
  await house.closeHouse()
}
process.exit(0)
