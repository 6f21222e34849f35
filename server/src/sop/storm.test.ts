import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsultationView } from '#domain/consultations/view.ts'
import { sessionCookie } from '#server/people/session-cookie.ts'
import { callDesk } from '#server/testing/call-desk.ts'
import { allOf, httpClient, startServing } from '#server/testing/serving.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

const decisions = 5_000
const atOnce = 64
const places = [
  { office: 'JBR', agent: 'sari' },
  { office: 'MKS', agent: 'andi' },
] as const

let house: TestHouse
beforeAll(async () => {
  house = await startHouse({ at: new Date('2026-12-31T15:30:00Z') })
})
afterAll(() => house.close())

interface Form {
  id: string
  office: 'JBR' | 'MKS'
  cookie: string
  decision: 'answer' | 'ticket'
}

/** Calls that have come as far as the decision, half of them in each office, half of each kind. */
async function callsBeforeTheDecision(): Promise<Form[]> {
  const forms: Form[] = []
  const { owner, offices, cast, clock, settings } = house
  for (const { office, agent } of places) {
    const unit = await callDesk(house, agent, office).unit()
    const by = cast[agent]
    const ids = Array.from({ length: decisions / 2 }, () => uuid())
    await owner`insert into consultations (office_id, id, sop_version, phase, consulted_at, recorded_at, taken_by,
        in_hands_of, entered_by, name, phone, phone_e164, problem, category, urgency, impact, unit_id)
      select ${offices[office]}, id, 1, 'asking', ${clock.now()}, ${clock.now()}, ${by.id}, ${by.id}, ${by.id},
        'Rina ' || n, '0812' || 10000000 + n, '+62812' || 10000000 + n, 'Gagal unggah.', 'pertanyaan', 'mendesak',
        'besar', ${unit}
      from unnest(${ids}::uuid[]) with ordinality as form(id, n)`
    await owner`insert into journal (office_id, consultation_id, id, what, happened_at, recorded_at, clock, person_id,
        detail)
      select ${offices[office]}, id, gen_random_uuid(), what, ${clock.now()}, ${clock.now()}, 'server', ${by.id}, detail
      from unnest(${ids}::uuid[]) id, (values (1, 'opened', '{"road":"call"}'::jsonb), (2, 'greeted', '{}'))
        as happened(n, what, detail) order by id, n`
    const cookie = sessionCookie(settings, by.sessionToken)
    forms.push(...ids.map((id, n): Form => ({ id, office, cookie, decision: n % 2 ? 'ticket' : 'answer' })))
  }
  // Of both offices by turns, so that both meet every kill and every midnight.
  return forms.map((_, n) => forms[(n % 2) * (decisions / 2) + (n >> 1)] as Form)
}

test('A28: 5,000 decisions, 64 at once over three kills and two New Years, leave no gap and no double', async () => {
  const forms = await callsBeforeTheDecision()
  const server = await startServing({
    databaseUrl: house.database.app,
    settings: house.settings,
    at: house.clock.now().toISOString(),
  })
  const client = httpClient(server.port, atOnce * 2)
  const told = new Map<string, ConsultationView['numbers']>()
  let [done, lost, deaths] = [0, 0, 0]

  const decide = async ({ id, office, cookie, decision }: Form, commandId: string): Promise<void> => {
    const address = `/api/offices/${house.offices[office]}/consultations/${id}/decision`
    for (;;) {
      const answer = await client
        .send(cookie, 'POST', address, { commandId, decision })
        .catch(() => undefined)
      if (answer?.status === 200) {
        const { numbers } = answer.body as ConsultationView
        expect(told.get(id) ?? numbers).toEqual(numbers)
        told.set(id, numbers)
        return
      }
      // No answer, or none of a living server: nobody knows whether it was done, so it is sent again under its id.
      if (answer && answer.status < 500) throw new Error(JSON.stringify(answer.body))
      lost += 1
      await sleep(100)
    }
  }
  const kill = async () => {
    deaths += 1
    await server.kill()
    await server.start()
  }
  const events = new Map<number, () => unknown>([
    [0.2 * decisions, kill],
    [0.4 * decisions, () => server.setClock(new Date('2026-12-31T16:00:00Z'))],
    [0.5 * decisions, kill],
    [0.7 * decisions, () => server.setClock(new Date('2026-12-31T17:00:00Z'))],
    [0.8 * decisions, kill],
  ])
  const dying: unknown[] = []
  await allOf(decisions, atOnce, async (n) => {
    const form = forms[n] as Form
    const commandId = uuid()
    // An impatient browser sends some of them twice at once.
    await Promise.all([decide(form, commandId), ...(n % 10 === 0 ? [decide(form, commandId)] : [])])
    done += 1
    dying.push(events.get(done)?.())
  })
  await Promise.all(dying)
  await server.kill()
  client.close()

  expect([told.size, deaths]).toEqual([decisions, 3])
  expect(lost).toBeGreaterThan(3)
  const { owner, offices } = house
  const years = await owner`select office_id, kind, year, count(*)::int as given, min(sequence) as first,
      max(sequence) as last, count(distinct printed)::int as printed,
      (select c.last from number_counters c where c.office_id = n.office_id and c.kind = n.kind and c.year = n.year) as counter
    from numbers n group by office_id, kind, year order by kind, year`
  expect(years).toHaveLength(8)
  for (const { given, first, last, printed, counter } of years)
    expect({ first, last, printed, counter }).toEqual({
      first: 1,
      last: given,
      printed: given,
      counter: given,
    })
  const sum = (kind: string) =>
    years.filter((y) => y.kind === kind).reduce((all, { given }) => all + given, 0)
  expect([sum('form'), sum('ticket')]).toEqual([decisions, decisions / 2])

  const kept = await owner`select c.id, f.printed as form, t.printed as ticket, c.phase, k.state,
      (select count(*)::int from journal j where j.consultation_id = c.id and j.what like 'decided%') as decisions,
      extract(year from c.decided_at at time zone o.time_zone)::int = f.year as of_its_year
    from consultations c join offices o on o.id = c.office_id
      left join numbers f on f.consultation_id = c.id and f.kind = 'form'
      left join numbers t on t.consultation_id = c.id and t.kind = 'ticket'
      left join tickets k on k.consultation_id = c.id
    where c.office_id in ${owner([offices.JBR, offices.MKS])}`
  const wrong = kept.filter(
    (row) =>
      row.form !== told.get(row.id)?.form ||
      row.ticket !== told.get(row.id)?.ticket ||
      row.decisions !== 1 ||
      !row.of_its_year ||
      row.phase !== (row.ticket ? 'issuing' : 'answering') ||
      row.state !== (row.ticket ? 'open' : null),
  )
  expect(wrong).toEqual([])
}, 300_000)
