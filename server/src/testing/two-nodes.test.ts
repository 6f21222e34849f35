import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addAdministrator, hashOf } from '#server/people/index.ts'
import { inStanding } from '#server/platform/work.ts'
import { client, openIdentityProvider, visitProvider } from './identity-provider.ts'
import { openScreen } from './open-screen.ts'
import { startSecondNode } from './second-node.ts'
import { startHouse, type TestHouse } from './start-house.ts'

const password = 'Sepeda-biru-7'
let house: TestHouse
let second: Awaited<ReturnType<typeof startSecondNode>>
let nodes: FastifyInstance[]
beforeEach(async () => {
  house = await startHouse()
  second = await startSecondNode(house)
  nodes = [house.app, second.app]
  const rina = { name: 'Rina', email: 'rina@dering.test', passwordHash: await hashOf(password) }
  await inStanding(house.house.db, { officeId: house.offices.JBR }, (db) =>
    addAdministrator(db, rina, house.clock.now()),
  )
})
afterEach(async () => {
  await second.close()
  await house.close()
})

/** A request to one of the nodes, as the balancer happens to choose. */
const send = (
  n: number,
  method: 'GET' | 'POST',
  url: string,
  more: { cookie?: string; body?: unknown; from?: string } = {},
) =>
  (nodes[n % 2] as FastifyInstance).inject({
    method,
    url,
    remoteAddress: more.from ?? '192.168.1.7',
    headers: {
      ...(more.cookie && { cookie: more.cookie }),
      ...(more.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(more.body !== undefined && { payload: JSON.stringify(more.body) }),
  })
const signIn = (n: number, given: string, from?: string) =>
  send(n, 'POST', '/api/auth/sign-in/email', {
    body: { email: 'rina@dering.test', password: given },
    ...(from && { from }),
  })
const cookieOf = async (n: number) =>
  String((await signIn(n, password)).headers['set-cookie']).split(';')[0] ?? ''
const statusAt = async (n: number, cookie: string) =>
  (await send(n, 'GET', '/api/session', { cookie })).statusCode

test('A12: wrong passwords are counted across the nodes, and a hundred of them leave the next address alone', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 100; n++) statuses.push((await signIn(n, `salah-${n}`)).statusCode)
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  expect(statuses.slice(10).every((status) => status === 429)).toBe(true)
  for (const n of [0, 1]) {
    expect((await signIn(n, password)).statusCode).toBe(429)
    expect((await signIn(n, password, '192.168.1.8')).statusCode).toBe(200)
  }
})

test('A14: a session of one node is good at the other, and over at both when it is over', async () => {
  const cookie = await cookieOf(0)
  expect([await statusAt(0, cookie), await statusAt(1, cookie)]).toEqual([200, 200])
  await send(1, 'POST', '/api/auth/sign-out', { cookie })
  expect([await statusAt(0, cookie), await statusAt(1, cookie)]).toEqual([401, 401])
})

test('A14: a password changed at one node ends the other sessions at both, and cuts their live streams', async () => {
  const [here, there] = [await cookieOf(0), await cookieOf(1)]
  const address = await second.app.listen({ port: 0, host: '127.0.0.1' })
  const screen = await openScreen(`${address}/api/offices/${house.offices.JBR}/live`, there)
  const body = { currentPassword: password, newPassword: 'Kereta-hijau-9' }
  const changed = await send(0, 'POST', '/api/auth/change-password', { cookie: here, body })
  expect(changed.statusCode).toBeLessThan(300)
  expect(await screen.ended()).toBe(true)
  expect([await statusAt(0, there), await statusAt(1, there)]).toEqual([401, 401])
  await screen.close()
})

test('A15: what one node began at the provider ends at the other, once, and an equal e-mail address ties nobody', async () => {
  const provider = await openIdentityProvider(() => ['http://dering.test/masuk/penyedia'])
  provider.open()
  provider.as.email = 'rina@dering.test'
  try {
    // Both nodes read the same settings; the provider's clock is the real one.
    house.settings.singleSignOn = { ...client, issuer: provider.issuer, name: 'SSO' }
    house.clock.set(new Date())
    const start = async (n: number, purpose: 'sign-in' | 'link', cookie?: string) => {
      const body = { purpose }
      const url = '/api/auth/single-sign-on/start'
      const begun = await send(n, 'POST', url, { body, ...(cookie && { cookie }) })
      const own = String(begun.headers['set-cookie']).split(';')[0] ?? ''
      const search = await visitProvider(begun.json().address, provider.issuer)
      return { cookie: cookie ? `${cookie}; ${own}` : own, search }
    }
    const finish = (n: number, { cookie, search }: { cookie: string; search: string }) =>
      send(n, 'POST', '/api/auth/single-sign-on/finish', { cookie, body: { search } })
    expect((await finish(1, await start(0, 'sign-in'))).json()).toMatchObject({
      error: { code: 'single_sign_on_unknown' },
    })
    expect((await finish(0, await start(1, 'link', await cookieOf(0)))).statusCode).toBe(200)
    const begun = await start(0, 'sign-in')
    const both = await Promise.all([1, 0].map((n) => finish(n, begun)))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410])
    const other = await start(1, 'sign-in')
    const mixed = await finish(0, { cookie: other.cookie, search: (await start(0, 'sign-in')).search })
    expect(mixed.json()).toMatchObject({ error: { code: 'single_sign_on_failed' } })
    expect((await finish(1, other)).statusCode).toBe(410)
  } finally {
    await provider.close()
  }
})

test('of one command sent to both nodes at once, one change is made', async () => {
  const body = {
    id: '01890000-0000-7000-8000-00000000000a',
    name: 'Budi',
    email: 'budi@jember.test',
    role: 'agent',
  }
  const cookie = await cookieOf(0)
  const url = `/api/offices/${house.offices.JBR}/invitations`
  const answers = await Promise.all([0, 1, 0, 1].map((n) => send(n, 'POST', url, { cookie, body })))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
  expect(new Set(answers.map((answer) => answer.json().path)).size).toBe(1)
  expect(await house.owner`select from invitations`).toHaveLength(1)
})
