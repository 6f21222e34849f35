import { afterEach, beforeEach, expect, test } from 'vitest'
import { sessionCookie } from '#server/people/session-cookie.ts'
import { recordEvent } from '#server/platform/events.ts'
import { inTransaction } from '#server/platform/work.ts'
import type { CastName } from '#server/testing/cast.ts'
import { endConnections } from '#server/testing/cut-connections.queries.ts'
import { openScreen } from '#server/testing/open-screen.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let address: string
const screens: { close: () => void }[] = []
beforeEach(async () => {
  house = await startHouse()
  address = await house.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close()
  await house.close()
})

const urlOf = (code: 'JBR' | 'MKS') => `${address}/api/offices/${house.offices[code]}/live`
async function look(name: CastName, code: 'JBR' | 'MKS' = 'JBR') {
  const cookie = sessionCookie(house.settings, house.cast[name].sessionToken)
  const screen = await openScreen(urlOf(code), cookie)
  screens.push(screen)
  return screen
}
const happens = (code: 'JBR' | 'MKS', what: 'ticket.opened' | 'call.answered', id: string) => {
  const actor = { ...house.cast.sari, language: 'id' as const, officeId: house.offices[code], roles: [] }
  const work = { db: house.house.db, actor, now: house.clock.now(), requestId: 'x' }
  return inTransaction(work, (work) => recordEvent(work, what, id, { secret: 'Rina Kusuma' }))
}
const ticket = '01890000-0000-7000-8000-000000000001'

test('open screens hear what changed in their office, and never the data', async () => {
  const [sari, andi] = [await look('sari'), await look('andi', 'MKS')]
  await happens('JBR', 'ticket.opened', ticket)
  await happens('MKS', 'call.answered', ticket)
  expect(await sari.next()).toEqual({ what: 'ticket.opened', id: ticket })
  expect(await andi.next()).toEqual({ what: 'call.answered', id: ticket })
  expect(sari.heard()).not.toContain('Rina')
})

test('A13: who may not listen gets a plain refusal before the first byte of a stream', async () => {
  const ask = (cookie?: string, code: 'JBR' | 'MKS' = 'JBR') =>
    fetch(urlOf(code), { headers: cookie ? { cookie } : {} }).then(async (answer) => [
      answer.status,
      answer.headers.get('content-type'),
      ((await answer.json()) as { error: { code: string } }).error.code,
    ])
  const json = 'application/json; charset=utf-8'
  expect(await ask()).toEqual([401, json, 'not_signed_in'])
  const sari = sessionCookie(house.settings, house.cast.sari.sessionToken)
  expect(await ask(sari, 'MKS')).toEqual([404, json, 'not_found'])
})

test('A13: the stream of somebody who is deactivated is cut at once, that of a colleague goes on', async () => {
  const [sari, budi] = [await look('sari'), await look('budi')]
  const path = `/api/offices/${house.offices.JBR}/people/${house.cast.sari.id}/deactivation`
  expect((await house.as('admin').post(path)).status).toBe(200)
  expect(await sari.ended()).toBe(true)
  await happens('JBR', 'ticket.opened', ticket)
  await budi.until({ what: 'ticket.opened', id: ticket })
  expect(sari.heard()).not.toContain('ticket.opened')
})

test('A13: signing out cuts the streams of that session', async () => {
  const dewi = await look('dewi', 'MKS')
  await house.as('dewi').post('/api/auth/sign-out')
  expect(await dewi.ended()).toBe(true)
})

test('A13: a session that ended without a word is found out, and cut', async () => {
  const sari = await look('sari')
  await house.owner`delete from sessions where person_id = ${house.cast.sari.id}`
  await house.owner`select pg_notify('dering_live', ${JSON.stringify({ officeId: house.offices.JBR, what: 'people.joined', id: null })})`
  expect(await sari.ended()).toBe(true)
})

test('A13: a changed role cuts the stream: the session is over', async () => {
  const budi = await look('budi')
  const path = `/api/offices/${house.offices.JBR}/people/${house.cast.budi.id}/roles`
  await house.as('admin').put(path, { roles: ['responder'] })
  expect(await budi.ended()).toBe(true)
})

test('after the line to the database was cut open screens read everything anew, and hear again', async () => {
  const [sari, andi] = [await look('sari'), await look('andi', 'MKS')]
  for (let cut = 0; cut < 3; cut += 1) {
    expect(await endConnections(house.owner, 'test-web')).toBeGreaterThan(0)
    expect(await sari.next()).toEqual({ what: 'everything', id: null })
    expect(await andi.next()).toEqual({ what: 'everything', id: null })
    const again = () => happens('JBR', 'ticket.opened', ticket)
    await again().catch(again)
    expect(await sari.next()).toEqual({ what: 'ticket.opened', id: ticket })
  }
})

test('a server that stops lets the screens go', async () => {
  const sari = await look('sari')
  await house.app.close()
  expect(await sari.ended()).toBe(true)
})
