import { afterAll, beforeAll, expect, test } from 'vitest'
import { inStanding } from '#server/platform/work.ts'
import { cookiesOf, signedInWith } from '#server/testing/browser.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { addAdministrator, hashOf } from './index.ts'

const password = 'Sepeda-biru-7'
let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
  const { db } = house.house
  const passwordHash = await hashOf(password)
  const rina = { name: 'Rina Kusuma', email: 'rina@dering.test', passwordHash }
  await inStanding(db, { officeId: house.offices.JBR }, (db) => addAdministrator(db, rina, house.clock.now()))
})
afterAll(() => house.close())

const signIn = (email: string, given = password, headers: Record<string, string> = {}) =>
  house.stranger().post('/api/auth/sign-in/email', { email, password: given }, headers)

test('whoever signs in is known by the cookie, and sees the offices they serve', async () => {
  const answer = await signIn(' Rina@Dering.TEST ')
  expect(answer).toMatchObject({
    status: 200,
    body: { offices: [{ code: 'JBR', roles: ['administrator'] }] },
  })
  expect(JSON.stringify(answer.body)).not.toMatch(/token|password/)
  const [cookie] = cookiesOf(answer)
  expect(cookie).toMatch(/^dering\.session_token=.+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)
  const rina = signedInWith(house, answer)
  expect((await rina.get('/api/session')).body).toEqual(answer.body)
})

test('nobody is signed in without a cookie, with a forged one, or with one of another secret', async () => {
  const { stranger } = house
  expect(await stranger().get('/api/session')).toMatchObject({
    status: 401,
    body: { error: { code: 'not_signed_in' } },
  })
  const [cookie = ''] = cookiesOf(await signIn('rina@dering.test'))
  const forged = cookie.replace('session_token=', 'session_token=x')
  expect((await stranger().get('/api/session', undefined, { cookie: forged })).status).toBe(401)
})

test('a session that is not used for a week is over, and one in use goes on', async () => {
  const rina = signedInWith(house, await signIn('rina@dering.test'))
  const days = (n: number) => house.clock.advance(n * 86_400_000)
  days(6)
  expect((await rina.get('/api/session')).status).toBe(200)
  days(6)
  expect((await rina.get('/api/session')).status).toBe(200)
  days(8)
  expect((await rina.get('/api/session')).status).toBe(401)
})

test('signing out ends the session on the server, not only in the browser', async () => {
  const answer = await signIn('rina@dering.test')
  const rina = signedInWith(house, answer)
  const out = await rina.post('/api/auth/sign-out')
  expect(out.status).toBe(204)
  expect(cookiesOf(out)[0]).toContain('Max-Age=0')
  expect((await rina.get('/api/session')).status).toBe(401)
})

test('A14: signing in makes a new session and ends the one the browser came with', async () => {
  const first = await signIn('rina@dering.test')
  const [old = ''] = cookiesOf(first)
  const second = await signIn('rina@dering.test', password, { cookie: old })
  expect(cookiesOf(second)[0]).not.toBe(old)
  expect((await signedInWith(house, first).get('/api/session')).status).toBe(401)
  expect((await signedInWith(house, second).get('/api/session')).status).toBe(200)
})

test('A14: a session id that somebody else planted is not taken over', async () => {
  const planted = 'dering.session_token=planted'
  const answer = await signIn('rina@dering.test', password, { cookie: planted })
  expect(cookiesOf(answer)[0]).not.toContain('planted')
})

test('A14: a new password ends all other sessions and renews this one', async () => {
  const here = await signIn('rina@dering.test')
  const elsewhere = await signIn('rina@dering.test')
  const rina = signedInWith(house, here)
  const change = (currentPassword: string, newPassword: string) =>
    rina.post('/api/auth/change-password', { currentPassword, newPassword })
  expect(await change('salah-sekali', 'Sepeda-merah-8')).toMatchObject({
    body: { error: { code: 'password_wrong' } },
  })
  expect((await change(password, 'pendek')).status).toBe(422)
  const changed = await change(password, 'Sepeda-merah-8')
  expect(changed.status).toBe(204)
  expect((await signedInWith(house, elsewhere).get('/api/session')).status).toBe(401)
  expect((await rina.get('/api/session')).status).toBe(401)
  expect((await signedInWith(house, changed).get('/api/session')).status).toBe(200)
  expect((await signIn('rina@dering.test')).status).toBe(401)
  await signedInWith(house, changed).post('/api/auth/change-password', {
    currentPassword: 'Sepeda-merah-8',
    newPassword: password,
  })
})

test('a password is changed also while the house’s clock stands in the past', async () => {
  const past = await startHouse({ at: new Date('2020-01-06T02:00:00Z') })
  try {
    const passwordHash = await hashOf(password)
    await inStanding(past.house.db, { officeId: past.offices.JBR }, (db) =>
      addAdministrator(db, { name: 'Rina', email: 'rina@dering.test', passwordHash }, past.clock.now()),
    )
    const answer = await past
      .stranger()
      .post('/api/auth/sign-in/email', { email: 'rina@dering.test', password })
    const words = { currentPassword: password, newPassword: 'Sepeda-merah-8' }
    expect((await signedInWith(past, answer).post('/api/auth/change-password', words)).status).toBe(204)
  } finally {
    await past.close()
  }
})

test('A14: behind TLS the cookie is Secure', async () => {
  const secure = await startHouse({ settings: { secureCookies: true } })
  try {
    const passwordHash = await hashOf(password)
    const rina = { name: 'Rina', email: 'rina@dering.test', passwordHash }
    await inStanding(secure.house.db, { officeId: secure.offices.JBR }, (db) =>
      addAdministrator(db, rina, secure.clock.now()),
    )
    const answer = await secure.stranger().post('/api/auth/sign-in/email', { email: rina.email, password })
    expect(cookiesOf(answer)[0]).toMatch(/^__Secure-dering\.session_token=.*; Secure/)
    expect((await signedInWith(secure, answer).get('/api/session')).status).toBe(200)
  } finally {
    await secure.close()
  }
})

test('nothing else of the sign-in library can be reached', async () => {
  const paths = ['sign-up/email', 'get-session', 'update-user', 'delete-user', 'list-sessions', 'error', 'ok']
  for (const path of paths) {
    for (const method of ['get', 'post'] as const) {
      const answer = await house.stranger()[method](`/api/auth/${path}`)
      expect(answer, path).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
    }
  }
})
