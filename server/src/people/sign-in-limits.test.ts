import { afterEach, beforeEach, expect, test } from 'vitest'
import { inStanding } from '#server/platform/work.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { addAdministrator, hashOf } from './index.ts'

const password = 'Sepeda-biru-7'
const wrong = { status: 401, body: { error: { code: 'sign_in_failed', details: {} } } }
let house: TestHouse
afterEach(() => house.close())

async function open(trustedProxies: string[] = []) {
  house = await startHouse({ settings: { trustedProxies } })
  const rina = { name: 'Rina', email: 'rina@dering.test', passwordHash: await hashOf(password) }
  await inStanding(house.house.db, { officeId: house.offices.JBR }, (db) =>
    addAdministrator(db, rina, house.clock.now()),
  )
}
const signIn = (email: string, given: string, from = '192.168.1.7', headers: Record<string, string> = {}) =>
  house.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: from,
    headers: { 'content-type': 'application/json', ...headers },
    payload: { email, password: given },
  })
const statusOf = async (...given: Parameters<typeof signIn>) => (await signIn(...given)).statusCode

beforeEach(() => open())

test('A12: ten wrong passwords close an account to that address for a quarter of an hour, not to its owner', async () => {
  for (let n = 0; n < 10; n++) expect(await statusOf('rina@dering.test', `salah-${n}`)).toBe(401)
  const closed = await signIn('rina@dering.test', password)
  expect(closed.statusCode).toBe(429)
  expect(closed.json()).toMatchObject({
    error: { code: 'too_many_attempts', details: { retryAfterSeconds: expect.any(Number) } },
  })
  expect(await statusOf('rina@dering.test', password, '192.168.1.8')).toBe(200)
  house.clock.advance(15 * 60_000)
  expect(await statusOf('rina@dering.test', password)).toBe(200)
})

test('A12: a right password wipes the count away', async () => {
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 6; n++) await signIn('rina@dering.test', 'salah')
    expect(await statusOf('rina@dering.test', password)).toBe(200)
  }
})

test('A12: a hundred wrong passwords from one address leave the next address untouched', async () => {
  const statuses = new Set<number>()
  for (let n = 0; n < 100; n++) statuses.add(await statusOf('rina@dering.test', `salah-${n}`))
  expect([...statuses].sort()).toEqual([401, 429])
  expect(await statusOf('rina@dering.test', 'salah', '192.168.1.8')).toBe(401)
  expect(await statusOf('rina@dering.test', password, '192.168.1.8')).toBe(200)
  expect(await statusOf('lain@dering.test', 'salah')).toBe(401)
})

test('A12: while an account is tried from everywhere, its owner comes in where they have been before', async () => {
  const window = new Date(Math.floor(house.clock.now().getTime() / 900_000) * 900_000)
  const came = await signIn('rina@dering.test', password)
  const cookie = String(came.headers['set-cookie']).match(/dering\.device=[^;]+/)?.[0] ?? ''
  const closeToAll = () => house.owner`update attempts set count = 60
    where window_start = ${window} and key like 'account %' and key not like '% 1%'`
  await signIn('rina@dering.test', 'salah', '10.7.7.7')
  await closeToAll()
  expect(await statusOf('rina@dering.test', password, '10.1.2.3')).toBe(429)
  expect(await statusOf('rina@dering.test', password, '192.168.1.7')).toBe(200)
  await signIn('rina@dering.test', 'salah', '10.7.7.8')
  await closeToAll()
  expect(await statusOf('rina@dering.test', password, '10.1.2.4', { cookie })).toBe(200)
  expect(
    await statusOf('rina@dering.test', password, '10.1.2.5', {
      cookie: cookie.replace('device=', 'device=x'),
    }),
  ).toBe(429)
})

test('A12: the mark of a known browser opens nothing for another account, and is counted itself', async () => {
  const came = await signIn('rina@dering.test', password)
  const cookie = String(came.headers['set-cookie']).match(/dering\.device=[^;]+/)?.[0] ?? ''
  for (let n = 0; n < 10; n++)
    expect(await statusOf('rina@dering.test', 'salah', '10.2.2.2', { cookie })).toBe(401)
  expect(await statusOf('rina@dering.test', password, '10.2.2.3', { cookie })).toBe(429)
  expect(await statusOf('rina@dering.test', password, '10.2.2.3')).toBe(200)
})

test('A12: an account that is tried from everywhere is closed for a while', async () => {
  const now = house.clock.now()
  const window = new Date(Math.floor(now.getTime() / 900_000) * 900_000)
  await signIn('rina@dering.test', 'salah')
  await house.owner`update attempts set count = 50 where window_start = ${window} and key like 'account %' and key not like '% 192%'`
  expect(await statusOf('rina@dering.test', password, '10.1.2.3')).toBe(429)
})

test('A12: an office behind one address can mistype a lot before it is closed', async () => {
  await house.owner`insert into attempts (key, window_start, count) values ('address 192.168.1.7', ${new Date(Math.floor(house.clock.now().getTime() / 900_000) * 900_000)}, 199)`
  expect(await statusOf('lain@dering.test', 'salah')).toBe(401)
  expect(await statusOf('lagi@dering.test', 'salah')).toBe(429)
  expect(await statusOf('lagi@dering.test', 'salah', '192.168.1.8')).toBe(401)
})

test('A12: many at once do not slip through', async () => {
  const tries = Array.from({ length: 16 }, (_, n) => statusOf('rina@dering.test', `salah-${n}`))
  const statuses = await Promise.all(tries)
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(6)
})

test('A12: X-Forwarded-For is believed only from the proxies of the configuration', async () => {
  const pretend = (n: number) => ({
    'x-forwarded-for': `203.0.113.${n}`,
    'x-dering-address': `203.0.113.${n}`,
  })
  for (let n = 0; n < 10; n++) await signIn('rina@dering.test', 'salah', '192.168.1.7', pretend(n))
  expect(await statusOf('rina@dering.test', password, '192.168.1.7', pretend(99))).toBe(429)
  await house.close()
  await open(['10.0.0.1'])
  for (let n = 0; n < 12; n++) await signIn('rina@dering.test', 'salah', '10.0.0.1', pretend(n))
  expect(await statusOf('rina@dering.test', password, '10.0.0.1', pretend(99))).toBe(200)
  const [session] =
    await house.owner`select ip_address from sessions where person_id not in ${house.owner(Object.values(house.cast).map(({ id }) => id))}`
  expect(session).toEqual({ ip_address: '203.0.113.99' })
})

test('A11: an unknown e-mail and a wrong password get the same answer after the same work', async () => {
  const time = async (email: string) => {
    const started = process.cpuUsage()
    const answer = await signIn(email, 'salah-sekali')
    const { requestId: _, ...said } = answer.json()
    const { user, system } = process.cpuUsage(started)
    return { said: { status: answer.statusCode, body: said }, cpu: user + system }
  }
  await time('rina@dering.test')
  const known = await time('rina@dering.test')
  const unknown = await time('tidak-ada@dering.test')
  expect(known.said).toEqual(unknown.said)
  expect(known.said).toEqual(wrong)
  // scrypt is by far the largest part of it: without it one of the two would be many times cheaper.
  expect(unknown.cpu / known.cpu).toBeGreaterThan(0.4)
  expect(unknown.cpu / known.cpu).toBeLessThan(2.5)
})

test('A23: what is counted holds nobody’s mailbox', async () => {
  await signIn('rina@dering.test', 'salah')
  const kept = await house.owner`select key from attempts`
  expect(kept.map(({ key }) => key).join(' ')).not.toMatch(/rina|@/)
})
