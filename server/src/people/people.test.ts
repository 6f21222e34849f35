import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CastName } from '#server/testing/cast.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await startHouse()
})
afterEach(() => house.close())

const of = (name: CastName, code: 'JBR' | 'MKS' = 'JBR') =>
  `/api/offices/${house.offices[code]}/people/${house.cast[name].id}`
const people = async (as: CastName = 'admin', code: 'JBR' | 'MKS' = 'JBR') =>
  (
    await house
      .as(as)
      .get<{ items: { id: string; name: string; roles: string[] }[] }>(
        `/api/offices/${house.offices[code]}/people`,
      )
  ).body.items
const isSignedIn = async (name: CastName) => (await house.as(name).get('/api/session')).status === 200

test('everyone of the office sees who serves it, active ones first, and nobody of another', async () => {
  await house.as('admin').post(`${of('budi')}/deactivation`)
  const seen = await people('sari')
  expect(seen.map(({ name }) => name)).toEqual([
    'Agus Hariyanto',
    'Dewi Anggraini',
    'Ina Kartika',
    'Sari Wulandari',
    'Tono Prasetyo',
    'Wati Lestari',
    'Budi Santoso',
  ])
  expect(seen.at(-1)).toMatchObject({ roles: [], formerRoles: ['agent'] })
})

test('A14: a person whose roles change is signed out, and has the new ones from then on', async () => {
  const changed = await house.as('admin').put(`${of('budi')}/roles`, { roles: ['agent', 'supervisor'] })
  expect(changed).toMatchObject({ status: 200, body: { roles: ['agent', 'supervisor'] } })
  expect(await isSignedIn('budi')).toBe(false)
  const again = await house.as('admin').put(`${of('budi')}/roles`, { roles: ['agent', 'supervisor'] })
  expect(again.body).toEqual(changed.body)
})

test('who is deactivated is out at once in this office, and still serves the other one', async () => {
  const out = await house.as('admin').post(`${of('dewi')}/deactivation`)
  expect(out).toMatchObject({
    status: 200,
    body: { roles: [], formerRoles: ['agent'], endedAt: expect.any(String) },
  })
  expect(await isSignedIn('dewi')).toBe(false)
  const [kept] = await house.owner`select count(*)::int as n from people where id = ${house.cast.dewi.id}`
  expect(kept).toEqual({ n: 1 })
  const elsewhere = (await people('adminmks', 'MKS')).find(({ id }) => id === house.cast.dewi.id)
  expect(elsewhere).toMatchObject({ roles: ['agent'] })
})

test('who is activated again has the roles that ended last, not older ones', async () => {
  const admin = house.as('admin')
  await admin.put(`${of('budi')}/roles`, { roles: ['agent', 'responder'] })
  house.clock.advance(60_000)
  await admin.put(`${of('budi')}/roles`, { roles: ['responder', 'supervisor'] })
  house.clock.advance(60_000)
  await admin.post(`${of('budi')}/deactivation`)
  house.clock.advance(60_000)
  const back = await admin.post(`${of('budi')}/reactivation`)
  expect(back).toMatchObject({
    status: 200,
    body: { roles: ['responder', 'supervisor'], formerRoles: [], endedAt: null },
  })
})

test('the last administrator stays one', async () => {
  const refused = { status: 409, body: { error: { code: 'last_administrator' } } }
  expect(await house.as('admin').post(`${of('admin')}/deactivation`)).toMatchObject(refused)
  expect(await house.as('admin').put(`${of('admin')}/roles`, { roles: ['agent'] })).toMatchObject(refused)
  expect(await isSignedIn('admin')).toBe(true)
})

test('of two administrators who take each other’s role at once, one stays', async () => {
  await house.as('admin').put(`${of('wati')}/roles`, { roles: ['administrator'] })
  const now = house.clock.now()
  await house.owner`insert into sessions (id, token, person_id, expires_at, created_at, updated_at)
    values ('w', ${house.cast.wati.sessionToken}, ${house.cast.wati.id}, ${new Date(+now + 1e9)}, ${now}, ${now})`
  await Promise.all([
    house.as('admin').post(`${of('wati')}/deactivation`),
    house.as('wati').post(`${of('admin')}/deactivation`),
  ])
  const [left] = await house.owner`select count(*)::int as n from memberships
    where office_id = ${house.offices.JBR} and role = 'administrator' and ended_at is null`
  expect(left).toEqual({ n: 1 })
})

test('a change of roles that fails in the middle leaves roles, sessions and events as they were', async () => {
  await house.owner`create function no() returns trigger language plpgsql as $$ begin raise 'no'; end $$`
  await house.owner`create trigger no before delete on sessions for each row execute function no()`
  expect((await house.as('admin').put(`${of('budi')}/roles`, { roles: ['auditor'] })).status).toBe(500)
  const budi = (await people()).find(({ id }) => id === house.cast.budi.id)
  expect(budi).toMatchObject({ roles: ['agent'] })
  expect(await house.owner`select 1 from events where what like 'people.%'`).toHaveLength(0)
})

test('a person of another office, or of none, is not found', async () => {
  const absent = { status: 404, body: { error: { code: 'person_not_found' } } }
  expect(await house.as('admin').post(`${of('andi')}/deactivation`)).toMatchObject(absent)
  expect(await house.as('admin').put(`${of('andi')}/roles`, { roles: ['agent'] })).toMatchObject(absent)
  expect(await house.as('admin').post(`${of('andi')}/reactivation`)).toMatchObject(absent)
})

test('the language of one’s screens is kept with the person', async () => {
  expect((await house.as('sari').put('/api/session/language', { language: 'en' })).status).toBe(204)
  expect((await house.as('sari').get('/api/session')).body).toMatchObject({ person: { language: 'en' } })
  expect((await house.as('sari').put('/api/session/language', { language: 'xx' })).status).toBe(422)
})
