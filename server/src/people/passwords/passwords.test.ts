import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJar, signUp } from '#server/testing/signed-up.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'
import { openMailbox } from '../../../../journeys/mailbox.ts'

let house: TestHouse
let mailbox: Awaited<ReturnType<typeof openMailbox>>
beforeAll(async () => {
  mailbox = await openMailbox()
  house = await startHouse({ settings: { smtpUrl: mailbox.url, mailFrom: 'helpdesk@dering.test' } })
})
afterAll(async () => {
  await house.close()
  await mailbox.close()
})

const fresh = 'Sepeda-merah-8'
const forgot = (email: string, browser = openJar(house)) =>
  browser.post('/api/auth/forgotten-password', { email })
const choose = (token: string, given = fresh) =>
  openJar(house).post('/api/auth/forgotten-password/new', { token, password: given })
const over = { status: 404, body: { error: { code: 'reset_link_over' } } }
async function mailedToken(email: string) {
  await forgot(email)
  await house.runJobs()
  const mail = mailbox.received().findLast(({ to }) => to.includes(email))
  return /kata-sandi-baru\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

test('A14: a mailed link gives a new password once, and ends all sessions', async () => {
  const { email } = await signUp(house, 'Rina')
  const browser = openJar(house)
  await browser.signIn(email)
  const token = await mailedToken(email)
  expect(await choose(token, 'pendek')).toMatchObject({ status: 422 })
  expect((await choose(token)).status).toBe(204)
  expect(await choose(token, 'Sepeda-hijau-9')).toMatchObject(over)
  expect((await browser.get('/api/session')).status).toBe(401)
  expect((await browser.signIn(email)).status).toBe(401)
  expect((await browser.signIn(email, fresh)).status).toBe(200)
})

test('A10: a link is over after half an hour, and with a newer password; two at once get one', async () => {
  const { email } = await signUp(house, 'Bayu')
  const late = await mailedToken(email)
  house.clock.advance(30 * 60_000)
  expect(await choose(late)).toMatchObject(over)
  const [first, second] = [await mailedToken(email), await mailedToken(email)]
  const both = await Promise.all([choose(first), choose(first)])
  expect(both.map(({ status }) => status).sort()).toEqual([204, 404])
  expect(await choose(second)).toMatchObject(over)
  expect(await choose('x'.repeat(43))).toMatchObject(over)
})

test('A11: a mailbox that nobody has gets the same answer, and no mail', async () => {
  const { email } = await signUp(house, 'Citra')
  const before = mailbox.received().length
  const [known, unknown] = [await forgot(email), await forgot('tidak-ada@dering.test')]
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  const kinds = await house.owner`select count(*)::int as n from graphile_worker.jobs`
  expect(kinds).toEqual([{ n: 2 }])
  await house.runJobs()
  expect(mailbox.received().length - before).toBe(1)
})

test('A12: one address asks ten times for an account, and leaves others their turn', async () => {
  const { email } = await signUp(house, 'Dian')
  const statuses: number[] = []
  for (let n = 0; n < 11; n++) statuses.push((await forgot(email, openJar(house, '10.4.4.4'))).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 204), 429])
  expect((await forgot(email, openJar(house, '10.4.4.5'))).status).toBe(204)
})

test('where no address is known for the link, whoever asks is told to ask the administrator, known or not', async () => {
  const { email } = await signUp(house, 'Fajar')
  const { publicUrl } = house.settings
  house.settings.publicUrl = null
  try {
    for (const one of [email, 'tidak-ada@dering.test'])
      expect(await forgot(one)).toMatchObject({
        status: 409,
        body: { error: { code: 'reset_by_mail_unavailable' } },
      })
    expect((await openJar(house).get('/api/auth/ways-in')).body).toMatchObject({ forgottenByMail: false })
  } finally {
    house.settings.publicUrl = publicUrl
  }
  expect((await openJar(house).get('/api/auth/ways-in')).body).toMatchObject({ forgottenByMail: true })
})

test('without a mail server an administrator makes the link, shown once and kept as an event', async () => {
  const { id, email } = await signUp(house, 'Eka')
  const make = (who: 'admin' | 'wati' | 'adminmks', whom = id) =>
    house.as(who).post(`/api/offices/${house.offices.JBR}/people/${whom}/password-link`)
  expect((await make('wati')).status).toBe(403)
  expect((await make('adminmks')).status).toBe(404)
  expect(await make('admin', house.cast.dewi.id)).toMatchObject({
    body: { error: { code: 'serves_other_office' } },
  })
  expect((await make('admin', house.cast.admin.id)).status).toBe(403)
  const { body } = await make('admin')
  const token = String(body.path).split('/').at(-1) ?? ''
  expect((await choose(token)).status).toBe(204)
  expect((await openJar(house).signIn(email, fresh)).status).toBe(200)
  expect(
    await house.owner`select person_id, what from events where subject_id = ${id} and what like '%link%'`,
  ).toEqual([{ person_id: house.cast.admin.id, what: 'people.password_link_made' }])
  const kept = await house.owner`select encode(token_hash, 'escape') as h from one_time_tokens`
  expect(JSON.stringify(kept)).not.toContain(token)
})
