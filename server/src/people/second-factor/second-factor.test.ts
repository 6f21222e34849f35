import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJar, password, signUp } from '#server/testing/signed-up.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const half = 30_000
const codeNow = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: house.clock.now().getTime() })

/** Somebody who has an authenticator, and the browser in which they made it. */
async function withAuthenticator(name: string) {
  const { id, email } = await signUp(house, name)
  const browser = openJar(house)
  await browser.signIn(email)
  const { body } = await browser.post('/api/auth/second-factor/secret', { password })
  const secret = String(body.secret)
  const confirmed = await browser.post('/api/auth/second-factor', { code: codeNow(secret) })
  house.clock.advance(half)
  return { id, email, secret, browser, backupCodes: confirmed.body.backupCodes as string[] }
}

const asked = { status: 401, body: { error: { code: 'second_factor_asked' } } }
const wrong = { status: 422, body: { error: { code: 'second_factor_wrong' } } }
const byCode = (browser: ReturnType<typeof openJar>, code: string) =>
  browser.post('/api/auth/sign-in/second-factor', { code })

test('whoever has an authenticator signs in by password and code, and by neither alone', async () => {
  const { email, secret } = await withAuthenticator('Rina')
  const browser = openJar(house)
  expect(await byCode(browser, codeNow(secret))).toMatchObject({ status: 410 })
  expect(await browser.signIn(email)).toMatchObject(asked)
  expect((await browser.get('/api/session')).status).toBe(401)
  expect(await byCode(browser, '000000')).toMatchObject(wrong)
  expect(await byCode(browser, codeNow(secret))).toMatchObject({ status: 200, body: { person: { email } } })
  expect((await browser.get('/api/session')).status).toBe(200)
})

test('A10: a code works once, also for two who bring it at once', async () => {
  const { email, secret } = await withAuthenticator('Ratna')
  const browsers = [openJar(house), openJar(house, '192.168.1.8')]
  for (const browser of browsers) await browser.signIn(email)
  const statuses = await Promise.all(
    browsers.map(async (browser) => (await byCode(browser, codeNow(secret))).status),
  )
  expect(statuses.sort()).toEqual([200, 422])
})

test('a backup code works once, however it is typed', async () => {
  const { email, backupCodes } = await withAuthenticator('Bayu')
  expect(backupCodes).toHaveLength(10)
  const typed = ` ${backupCodes[0]?.toUpperCase().replace('-', ' ')} `
  const browser = openJar(house)
  await browser.signIn(email)
  expect((await byCode(browser, typed)).status).toBe(200)
  const next = openJar(house)
  await next.signIn(email)
  expect(await byCode(next, typed)).toMatchObject(wrong)
  expect((await browser.get('/api/profile')).body).toMatchObject({ secondFactor: { backupCodesLeft: 9 } })
})

test('A12: codes are tried ten times from one address, and the owner still comes in from theirs', async () => {
  const { email, secret, browser } = await withAuthenticator('Citra')
  const thief = openJar(house, '10.9.9.9')
  await thief.signIn(email)
  for (let n = 0; n < 10; n++) expect(await byCode(thief, `00000${n}`)).toMatchObject(wrong)
  expect((await byCode(thief, codeNow(secret))).status).toBe(429)
  await browser.post('/api/auth/sign-out')
  await browser.signIn(email)
  expect((await byCode(browser, codeNow(secret))).status).toBe(200)
})

test('A14: making one signs the other browsers out; a wrong password or code makes none', async () => {
  const { email } = await signUp(house, 'Dian')
  const here = openJar(house)
  const elsewhere = openJar(house)
  for (const browser of [here, elsewhere]) await browser.signIn(email)
  const ask = (given?: string) => here.post('/api/auth/second-factor/secret', { password: given })
  for (const given of [undefined, 'salah'])
    expect(await ask(given)).toMatchObject({ body: { error: { code: 'password_wrong' } } })
  const secret = String((await ask(password)).body.secret)
  expect(await here.post('/api/auth/second-factor', { code: '000000' })).toMatchObject(wrong)
  expect((await elsewhere.signIn(email)).status).toBe(200)
  expect((await here.post('/api/auth/second-factor', { code: codeNow(secret) })).status).toBe(200)
  expect((await here.get('/api/session')).status).toBe(200)
  expect((await elsewhere.get('/api/session')).status).toBe(401)
  expect(await ask(password)).toMatchObject({ body: { error: { code: 'second_factor_present' } } })
})

test('one turns it off and renews the backup codes with the password', async () => {
  const { email, browser, backupCodes } = await withAuthenticator('Eka')
  const renewed = await browser.post('/api/auth/second-factor/backup-codes', { password })
  expect(renewed.body.backupCodes).not.toEqual(backupCodes)
  expect((await browser.post('/api/auth/second-factor/removal', { password: 'salah' })).status).toBe(422)
  expect((await browser.post('/api/auth/second-factor/removal', { password })).status).toBe(204)
  expect((await openJar(house).signIn(email)).status).toBe(200)
  expect(await browser.post('/api/auth/second-factor/backup-codes', { password })).toMatchObject({
    body: { error: { code: 'second_factor_absent' } },
  })
})

test('an administrator resets the second factor of a colleague; it is an event, and their sessions end', async () => {
  const { id, email, browser } = await withAuthenticator('Fajar')
  const reset = `/api/offices/${house.offices.JBR}/people/${id}/second-factor-reset`
  expect((await house.as('wati').post(reset)).status).toBe(403)
  expect((await house.as('adminmks').post(reset)).status).toBe(404)
  expect((await house.as('admin').post(reset)).status).toBe(204)
  expect((await browser.get('/api/session')).status).toBe(401)
  expect((await openJar(house).signIn(email)).status).toBe(200)
  expect(
    await house.owner`select person_id, what from events where subject_id = ${id} and what like 'people.second%'`,
  ).toEqual([{ person_id: house.cast.admin.id, what: 'people.second_factor_reset' }])
})

test('A9: whoever serves another office as well is reset by neither administrator, nor is one’s own', async () => {
  const path = (id: string) => `/api/offices/${house.offices.JBR}/people/${id}/second-factor-reset`
  expect(await house.as('admin').post(path(house.cast.dewi.id))).toMatchObject({
    status: 409,
    body: { error: { code: 'serves_other_office' } },
  })
  expect((await house.as('admin').post(path(house.cast.admin.id))).status).toBe(403)
})

test('a role that needs one is led to make it at the next sign-in, and does nothing else before', async () => {
  const { email } = await signUp(house, 'Gita')
  const atWork = openJar(house)
  await atWork.signIn(email)
  const rules = `/api/offices/${house.offices.JBR}/second-factor-roles`
  expect((await house.as('wati').put(rules, { roles: ['administrator'] })).status).toBe(403)
  expect((await house.as('admin').put(rules, { roles: ['administrator'] })).status).toBe(200)
  expect((await house.as('wati').get(rules)).body).toEqual({ roles: ['administrator'] })
  const people = `/api/offices/${house.offices.JBR}/people`
  expect((await atWork.get(people)).status).toBe(200)
  const next = openJar(house)
  expect((await next.signIn(email)).body.secondFactorDueAt).toBe(house.clock.now().toISOString())
  const needed = { status: 403, body: { error: { code: 'second_factor_needed' } } }
  expect(await next.get(people)).toMatchObject(needed)
  expect(await next.post('/api/auth/change-password', {})).toMatchObject(needed)
  const { body } = await next.post('/api/auth/second-factor/secret', { password })
  const confirmed = await next.post('/api/auth/second-factor', { code: codeNow(String(body.secret)) })
  expect(confirmed.status).toBe(200)
  expect((await next.get(people)).status).toBe(200)
  expect(await next.post('/api/auth/second-factor/removal', { password })).toMatchObject(needed)
})

test('whoever is at work when the rule comes has seven days', async () => {
  const { email } = await signUp(house, 'Hadi')
  const rules = `/api/offices/${house.offices.JBR}/second-factor-roles`
  await house.as('admin').put(rules, { roles: [] })
  const atWork = openJar(house)
  await atWork.signIn(email)
  await house.as('admin').put(rules, { roles: ['administrator'] })
  house.clock.advance(6 * 86_400_000)
  expect((await atWork.get('/api/profile')).body).toMatchObject({ secondFactorNeeded: true })
  expect((await atWork.get(`/api/offices/${house.offices.JBR}/people`)).status).toBe(200)
  house.clock.advance(1.01 * 86_400_000)
  expect((await atWork.get(`/api/offices/${house.offices.JBR}/people`)).status).toBe(403)
})

test('A23: neither the secret nor a backup code lies in the database in the clear', async () => {
  const { secret, backupCodes } = await withAuthenticator('Indah')
  const rows = await house.owner`select encode(sealed_secret, 'escape') as kept from second_factors
    union all select encode(code_hash, 'escape') from backup_codes`
  const all = JSON.stringify(rows)
  expect(all).not.toContain(Buffer.from(Secret.fromBase32(secret).bytes).toString('latin1'))
  expect(all).not.toContain(backupCodes[0])
})
