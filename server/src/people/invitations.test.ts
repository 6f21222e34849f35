import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cookiesOf, signedInWith } from '#server/testing/browser.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await startHouse()
})
afterEach(() => house.close())

const password = 'Sepeda-biru-7'
const notFound = { status: 404, body: { error: { code: 'invitation_not_found' } } }
const invitations = () => `/api/offices/${house.offices.JBR}/invitations`
async function invite(words: Record<string, unknown> = {}) {
  const body = { id: uuid(), name: 'Rina', email: 'Rina@Jember.test', role: 'agent', ...words }
  const answer = await house.as('admin').post<{ id: string; path: string }>(invitations(), body)
  const [, officeId = '', token = ''] = /^\/undangan\/([^.]+)\.(.+)$/.exec(answer.body.path ?? '') ?? []
  return { ...answer, sent: body, carried: { officeId, token } }
}
const read = (carried: object) => house.stranger().post('/api/invitations/reading', carried)
const accept = (given: object, headers = {}) =>
  house.stranger().post('/api/invitations/acceptance', given, headers)

test('someone new comes by the link, chooses a name and a password, and is at work', async () => {
  const { status, carried } = await invite()
  expect(status).toBe(200)
  expect((await read(carried)).body).toEqual({
    officeName: 'LPSE Kabupaten Jember',
    name: 'Rina',
    email: 'rina@jember.test',
    role: 'agent',
    hasAccount: false,
    signedInAsThem: false,
  })
  const joined = await accept({ ...carried, account: 'new', name: 'Rina Kusuma', password })
  expect(joined.status).toBe(204)
  const rina = signedInWith(house, joined)
  expect((await rina.get('/api/session')).body).toMatchObject({
    person: { name: 'Rina Kusuma', email: 'rina@jember.test' },
    offices: [{ code: 'JBR', roles: ['agent'] }],
  })
})

test('someone who has an account joins with its password, or signed in, and keeps their other office', async () => {
  const first = await invite()
  await accept({ ...first.carried, account: 'new', name: 'Rina Kusuma', password })
  const there = { id: uuid(), name: 'Rina', email: 'rina@jember.test', role: 'supervisor' }
  const asked = await house.as('adminmks').post(`/api/offices/${house.offices.MKS}/invitations`, there)
  const token = String(asked.body.path).split('.')[1] ?? ''
  const carried = { officeId: house.offices.MKS, token }
  expect((await read(carried)).body).toMatchObject({ hasAccount: true })
  const wrong = await accept({ ...carried, account: 'existing', password: 'bukan-ini' })
  expect(wrong).toMatchObject({ status: 401, body: { error: { code: 'sign_in_failed' } } })
  expect(await accept({ ...carried, account: 'signed-in' })).toMatchObject({ status: 401 })
  const joined = await accept({ ...carried, account: 'existing', password })
  expect(joined.status).toBe(204)
  expect((await signedInWith(house, joined).get('/api/session')).body.offices).toMatchObject([
    { code: 'JBR', roles: ['agent'] },
    { code: 'MKS', roles: ['supervisor'] },
  ])
})

test('whoever is signed in as the invited one joins with one click, anybody else does not', async () => {
  const first = await invite()
  const rina = await accept({ ...first.carried, account: 'new', name: 'Rina', password })
  const [rinaId] = await house.owner`select id from people where email = 'rina@jember.test'`
  await house.as('admin').post(`/api/offices/${house.offices.JBR}/people/${rinaId?.id}/deactivation`)
  const again = await invite()
  const asRina = { ...again.carried, account: 'signed-in' }
  expect((await house.as('sari').post('/api/invitations/acceptance', asRina)).status).toBe(401)
  expect((await signedInWith(house, rina).post('/api/invitations/acceptance', asRina)).status).toBe(401)
  const back = await accept({ ...again.carried, account: 'existing', password })
  expect(back.status).toBe(204)
})

test('A10: the token has 256 bits, only its hash is stored, and it works once', async () => {
  const { carried, body } = await invite()
  expect(Buffer.from(carried.token, 'base64url')).toHaveLength(32)
  const [row] = await house.owner`select token_hash, (invitations.*)::text as whole from invitations`
  expect(row?.token_hash).toEqual(createHash('sha256').update(carried.token).digest())
  expect(row?.whole).not.toContain(carried.token)
  expect(body).not.toHaveProperty('tokenHash')
  expect((await accept({ ...carried, account: 'new', name: 'Rina', password })).status).toBe(204)
  expect(await read(carried)).toMatchObject(notFound)
  expect(await accept({ ...carried, account: 'existing', password })).toMatchObject(notFound)
})

test('A10: the link is over after seven days, when it is revoked, and for another office', async () => {
  const kept = await invite()
  expect(await read({ ...kept.carried, officeId: house.offices.MKS })).toMatchObject(notFound)
  expect(await read({ ...kept.carried, token: 'A'.repeat(43) })).toMatchObject(notFound)
  house.clock.advance(7 * 86_400_000 - 1000)
  expect((await read(kept.carried)).status).toBe(200)
  house.clock.advance(1000)
  expect(await read(kept.carried)).toMatchObject(notFound)
  const revoked = await invite({ email: 'lain@jember.test' })
  expect((await house.as('admin').delete(`${invitations()}/${revoked.body.id}`)).status).toBe(204)
  expect(await read(revoked.carried)).toMatchObject(notFound)
  expect(await accept({ ...revoked.carried, account: 'new', name: 'R', password })).toMatchObject(notFound)
})

test('of two who accept one link at once only one joins', async () => {
  const { carried } = await invite()
  const answers = await Promise.all(
    ['Rina A', 'Rina B'].map((name) => accept({ ...carried, account: 'new', name, password })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 404])
  expect(await house.owner`select 1 from people where email = 'rina@jember.test'`).toHaveLength(1)
})

test('an acceptance that fails in the middle leaves nothing of itself', async () => {
  const { carried } = await invite()
  await house.owner`alter table memberships add constraint never check (since < '2020-01-01') not valid`
  const answer = await accept({ ...carried, account: 'new', name: 'Rina', password })
  expect(answer.status).toBe(500)
  expect(cookiesOf(answer)).toEqual([])
  expect(await house.owner`select 1 from people where email = 'rina@jember.test'`).toHaveLength(0)
  expect((await read(carried)).status).toBe(200)
})

test('an invitation sent twice answers the same link, and another one under its id is refused', async () => {
  const first = await invite()
  const second = await house.as('admin').post(invitations(), first.sent)
  expect(second.body).toEqual(first.body)
  expect(await house.owner`select 1 from events where what = 'people.invited'`).toHaveLength(1)
  const other = await house.as('admin').post(invitations(), { ...first.sent, role: 'administrator' })
  expect(other).toMatchObject({ status: 409, body: { error: { code: 'command_id_reused' } } })
})

test('who serves the office already is not invited again', async () => {
  expect(await invite({ email: 'sari@dering.test' })).toMatchObject({
    status: 409,
    body: { error: { code: 'email_taken' } },
  })
})

test('the list shows what can still be accepted, without its links', async () => {
  await invite()
  const list = await house.as('admin').get(invitations())
  expect(list.body.items).toMatchObject([{ email: 'rina@jember.test', invitedBy: 'Agus Hariyanto' }])
  expect(JSON.stringify(list.body)).not.toMatch(/undangan|token/)
})
