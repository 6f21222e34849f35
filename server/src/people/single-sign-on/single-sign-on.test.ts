import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { client, openIdentityProvider, visitProvider } from '#server/testing/identity-provider.ts'
import { openJar, password, signUp } from '#server/testing/signed-up.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
let provider: Awaited<ReturnType<typeof openIdentityProvider>>
const back = 'http://dering.test/masuk/penyedia'
beforeAll(async () => {
  provider = await openIdentityProvider(() => [back])
  provider.open()
  const { issuer } = provider
  // The provider's clock is the real one.
  house = await startHouse({ at: new Date(), settings: { singleSignOn: { ...client, issuer, name: 'SSO' } } })
})
afterAll(async () => {
  await house.close()
  await provider.close()
})

type Browser = ReturnType<typeof openJar>
const start = (browser: Browser, purpose: 'sign-in' | 'link' = 'sign-in') =>
  browser.post('/api/auth/single-sign-on/start', { purpose })
const finish = (browser: Browser, search: string) =>
  browser.post('/api/auth/single-sign-on/finish', { search })
async function goThrough(browser: Browser, purpose: 'sign-in' | 'link' = 'sign-in') {
  const { body } = await start(browser, purpose)
  return finish(browser, await visitProvider(String(body.address), provider.issuer))
}
async function linked(name: string) {
  const { email } = await signUp(house, name)
  provider.as.subject = `${name} at the provider`
  const browser = openJar(house)
  await browser.signIn(email)
  expect((await goThrough(browser, 'link')).status).toBe(200)
  return { email, browser }
}

test('whoever has linked it signs in at the provider', async () => {
  const { email, browser } = await linked('Rina')
  expect((await browser.get('/api/profile')).body).toMatchObject({ linked: true })
  const other = openJar(house)
  expect(await goThrough(other)).toMatchObject({
    status: 200,
    body: { purpose: 'sign-in', session: { person: { email } } },
  })
  expect((await other.get('/api/session')).status).toBe(200)
})

test('A15: an equal, verified e-mail address ties nobody; an unknown person of the provider is refused', async () => {
  const { email } = await signUp(house, 'Bayu')
  provider.as.subject = 'somebody new'
  provider.as.email = email
  const browser = openJar(house)
  expect(await goThrough(browser)).toMatchObject({
    status: 403,
    body: { error: { code: 'single_sign_on_unknown' } },
  })
  expect((await browser.get('/api/session')).status).toBe(401)
})

test('A15: a person of the provider is of one of ours only', async () => {
  await linked('Citra')
  const { email } = await signUp(house, 'Dian')
  const browser = openJar(house)
  await browser.signIn(email)
  expect(await goThrough(browser, 'link')).toMatchObject({
    status: 409,
    body: { error: { code: 'single_sign_on_taken' } },
  })
})

test('A19: the provider’s answer counts once, with its own state, in the browser that asked', async () => {
  await linked('Eka')
  const browser = openJar(house)
  const { body } = await start(browser)
  const search = await visitProvider(String(body.address), provider.issuer)
  expect(await finish(openJar(house), search)).toMatchObject({ status: 410 })
  const foreign = openJar(house)
  await start(foreign)
  expect(await finish(foreign, search)).toMatchObject({
    status: 401,
    body: { error: { code: 'single_sign_on_failed' } },
  })
  expect((await finish(browser, search)).status).toBe(200)
  expect((await finish(browser, search)).status).toBe(410)
})

/** The link's words of an invitation to this mailbox. */
async function invited(email: string) {
  const body = { id: uuid(), name: 'Diundang', email, role: 'agent' }
  const made = await house.as('admin').post(`/api/offices/${house.offices.JBR}/invitations`, body)
  const [officeId = '', token = ''] = String(made.body.path).replace('/undangan/', '').split('.')
  return { officeId, token }
}
async function joinBy(carried: { officeId: string; token: string }, browser = openJar(house)) {
  const asked = { purpose: 'invitation', ...carried, name: 'Nama Sendiri' }
  const { status, body } = await browser.post('/api/auth/single-sign-on/start', asked)
  if (status !== 200) return { status, body, headers: {} }
  return finish(browser, await visitProvider(String(body.address), provider.issuer))
}

test('somebody new joins by an invitation at the provider, once, and signs in there from then on', async () => {
  const carried = await invited('lestari@dering.test')
  provider.as.subject = 'Lestari at the provider'
  const waiting = async () => (await house.owner`select data from one_time_tokens`).map((row) => row.data)
  const browser = openJar(house)
  const asked = { purpose: 'invitation', ...carried, name: 'Lestari' }
  const { body } = await browser.post('/api/auth/single-sign-on/start', asked)
  expect(JSON.stringify(await waiting())).not.toContain(carried.token)
  const joined = await finish(browser, await visitProvider(String(body.address), provider.issuer))
  expect(joined).toMatchObject({
    status: 200,
    body: { purpose: 'invitation', officeId: carried.officeId, session: { person: { name: 'Lestari' } } },
  })
  expect((await browser.get('/api/profile')).body).toMatchObject({ linked: true, hasPassword: false })
  expect(await joinBy(carried)).toMatchObject({ status: 404 })
  expect((await goThrough(openJar(house))).status).toBe(200)
})

test('A15: an invitation ties no account that is there, and brings in nobody else’s', async () => {
  const { email } = await signUp(house, 'Made')
  await house.owner`update memberships set ended_at = now() where person_id = (select id from people where email = ${email})`
  const carried = await invited(email)
  provider.as.subject = 'whoever holds the link'
  provider.as.email = email
  expect(await joinBy(carried)).toMatchObject({ body: { error: { code: 'single_sign_on_unknown' } } })
  await linked('Nina')
  expect(await joinBy(carried)).toMatchObject({ body: { error: { code: 'single_sign_on_taken' } } })
  // The invitation is still there for whom it is meant; and nobody was let in on the way.
  const answer = await openJar(house).post('/api/invitations/reading', carried)
  expect(answer.body).toMatchObject({ hasAccount: true })
  const links = await house.owner`select 1 from accounts where provider_id = ${provider.issuer}
    and person_id = (select id from people where email = ${email})`
  expect(links).toHaveLength(0)
})

test('the account that is tied joins another office by its invitation', async () => {
  const { email } = await linked('Oki')
  const body = { id: uuid(), name: 'Oki', email, role: 'agent' }
  const made = await house.as('adminmks').post(`/api/offices/${house.offices.MKS}/invitations`, body)
  const [officeId = '', token = ''] = String(made.body.path).replace('/undangan/', '').split('.')
  expect(await joinBy({ officeId, token })).toMatchObject({
    body: { purpose: 'invitation', officeId, session: { person: { email, name: 'Oki' } } },
  })
  expect(await joinBy({ officeId, token: 'x'.repeat(43) })).toMatchObject({ status: 404 })
})

test('what is tied to a person stays with the person who asked', async () => {
  const first = await signUp(house, 'Fajar')
  const second = await signUp(house, 'Gita')
  provider.as.subject = 'Fajar at the provider'
  const browser = openJar(house)
  await browser.signIn(first.email)
  const { body } = await start(browser, 'link')
  const search = await visitProvider(String(body.address), provider.issuer)
  await browser.signIn(second.email)
  expect((await finish(browser, search)).status).toBe(401)
  expect((await start(openJar(house), 'link')).status).toBe(401)
})

test('the link is taken away, but not when it is the only way in', async () => {
  const { email, browser } = await linked('Hadi')
  await house.owner`update accounts set password = null where provider_id = 'credential'
    and person_id = (select id from people where email = ${email})`
  expect(await browser.post('/api/auth/single-sign-on/removal')).toMatchObject({
    body: { error: { code: 'last_way_in' } },
  })
  await signUp(house, 'Indah')
  const other = await linked('Joko')
  expect((await other.browser.post('/api/auth/single-sign-on/removal')).status).toBe(204)
  expect((await goThrough(openJar(house))).status).toBe(403)
  expect((await openJar(house).signIn(other.email, password)).status).toBe(200)
})

test('without a provider the way is closed', async () => {
  const plain = await startHouse()
  try {
    expect(await start(openJar(plain))).toMatchObject({
      status: 409,
      body: { error: { code: 'single_sign_on_unavailable' } },
    })
  } finally {
    await plain.close()
  }
})
