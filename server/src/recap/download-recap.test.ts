import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readRecap } from '#domain/recap/recap.api.ts'
import { sessionCookie } from '#server/people/session-cookie.ts'
import { callDesk } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
  const { id } = await callDesk(house, 'sari').answered()
  // 700 rows of 20,000 signs: more than a connection takes while nobody reads.
  await house.owner`with more as (
      insert into consultations (office_id, id, sop_version, phase, consulted_at, recorded_at, taken_by, in_hands_of,
        entered_by, name, problem, category)
      select office_id, gen_random_uuid(), sop_version, phase, consulted_at, recorded_at, taken_by, in_hands_of,
        entered_by, name, repeat('Gagal unggah. ', 1400), category
      from consultations, generate_series(1, 700) where id = ${id} returning *)
    insert into numbers (office_id, kind, year, sequence, printed, consultation_id, given_at, given_by)
    select office_id, 'form', 2025, row_number() over (), 'X' || row_number() over (), id, recorded_at, taken_by
    from more`
  await house.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => house.close())

/** Asks for the month and does not read it. */
function begin() {
  const { port } = house.app.server.address() as AddressInfo
  const cookie = sessionCookie(house.settings, house.cast.sari.sessionToken)
  const path = `/api/offices/${house.offices.JBR}/recaps/2026-11/csv`
  const sent = request({ port, path, headers: { cookie }, agent: false }).end()
  onTestFinished(() => void sent.destroy())
  const answer = new Promise<IncomingMessage | null>((resolve) =>
    sent.on('response', resolve).on('error', () => resolve(null)),
  )
  return { sent, answer }
}

test('however many take the recap slowly, calls go on, and each gets all of it', async () => {
  const slow = Array.from({ length: 8 }, begin)
  await Promise.any(slow.map(({ answer }) => answer))
  await sleep(500)
  const params = { officeId: house.offices.JBR, month: '2026-11' }
  const other = house.as('budi').call(readRecap, { params, query: { limit: 1 } })
  expect(await Promise.race([other.then(({ status }) => status), sleep(5_000, 'no answer')])).toBe(200)

  for (const { sent } of slow.slice(0, 4)) sent.destroy()
  const lines = slow.slice(4).map(async ({ answer }) => {
    let text = ''
    for await (const piece of (await answer) ?? []) text += String(piece)
    return text.split('\r\n').length - 1
  })
  // The headings, the form of the cast, and the 700.
  expect(await Promise.all(lines)).toEqual([702, 702, 702, 702])
})
