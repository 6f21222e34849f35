import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstTemplates } from '#domain/consultations/numbers.ts'
import { cookiesOf, signedInWith } from '#server/testing/browser.ts'
import { examplePicture } from '#server/testing/example-picture.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await startHouse({ empty: true })
})
afterEach(() => house.close())

const wishes = (token = house.settings.setUpToken) => ({
  token,
  office: {
    code: 'JBR',
    name: 'LPSE Kabupaten Jember',
    addressLines: ['Jl. Sudarman No. 1', 'Jember 68118'],
    telephone: '0331-487654',
    email: 'helpdesk@jember.test',
    ttsAddress: 'https://support.lpse.test',
    timeZone: 'Asia/Jakarta',
    head: { name: 'Drs. Hadi', nip: '197001011995031001', position: 'Kepala LPSE' },
    place: 'Jember',
  },
  templates: { ...firstTemplates, classification: null },
  logo: Buffer.from(examplePicture).toString('base64'),
  publicUrl: 'https://dering.jember.test/',
  administrator: { name: 'Agus', email: 'Agus@Jember.test', password: 'Sepeda-biru-7' },
})
const setUp = (given: unknown = wishes()) => house.stranger().post('/api/set-up', given)
const left = async () => {
  const [row] = await house.owner`select (select count(*)::int from offices) as offices,
    (select count(*)::int from people) as people, (select count(*)::int from files) as files,
    (select count(*)::int from memberships) as memberships, (select public_url from installation) as url`
  return row
}

test('the first office is opened with its letterhead, its SOP, its units and its administrator', async () => {
  expect((await house.stranger().get('/api/set-up')).body).toMatchObject({ open: true })
  const { status, body } = await setUp()
  expect({ status, body }).toMatchObject({ status: 200, body: { officeId: expect.any(String) } })
  expect(await left()).toEqual({
    offices: 1,
    people: 1,
    files: 1,
    memberships: 3,
    url: 'https://dering.jember.test',
  })
  const signIn = await house
    .stranger()
    .post('/api/auth/sign-in/email', { email: 'agus@jember.test', password: 'Sepeda-biru-7' })
  expect(cookiesOf(signIn).map((line) => line.split('=')[0])).toEqual([
    'dering.session_token',
    'dering.device',
  ])
  const agus = signedInWith(house, signIn)
  const office = `/api/offices/${body.officeId}`
  expect((await agus.get(`${office}/settings`)).body).toMatchObject({
    code: 'JBR',
    hasLogo: true,
    severalOffices: false,
  })
  expect((await agus.get(`${office}/units`)).body.items).toHaveLength(13)
  expect((await agus.get(`${office}/sop-versions`)).body.items).toMatchObject([{ contents: { version: 1 } }])
  const logo = await agus.get(`${office}/settings/logo`)
  expect(logo).toMatchObject({
    status: 200,
    headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
  })
  expect(Buffer.compare(logo.body as unknown as Buffer, Buffer.from(examplePicture))).toBe(0)
})

test('the administrator of the only office changes the address later, and its history says who and what', async () => {
  house.settings.publicUrl = null
  const { officeId } = (await setUp()).body
  const { email, password } = wishes().administrator
  const agus = signedInWith(
    house,
    await house.stranger().post('/api/auth/sign-in/email', { email, password }),
  )
  const where = `/api/offices/${officeId}/settings/public-address`
  const change = (address: string | null) => agus.put(where, { address })
  expect((await agus.get(where)).body).toEqual({ address: 'https://dering.jember.test', fixedBy: null })
  for (const bad of ['javascript:alert(1)', 'https://a.test/path', 'https://u:p@a.test', 'a.test', ''])
    expect((await change(bad)).status).toBe(422)
  const fresh = { address: 'https://helpdesk.jember.test', fixedBy: null }
  expect(await change('https://helpdesk.jember.test/')).toMatchObject({ status: 200, body: fresh })
  expect((await change('https://helpdesk.jember.test')).body).toEqual(fresh)
  expect((await left())?.url).toBe('https://helpdesk.jember.test')
  expect((await change(null)).body).toEqual({ address: null, fixedBy: null })
  const told = await house.owner`select p.name, e.detail from events e join people p on p.id = e.person_id
    where e.what = 'office.public_address_changed' order by e.id`
  expect(told).toEqual([
    { name: 'Agus', detail: { former: 'https://dering.jember.test', address: fresh.address } },
    { name: 'Agus', detail: { former: fresh.address, address: null } },
  ])
  house.settings.publicUrl = 'https://env.test'
  expect((await agus.get(where)).body).toEqual({ address: 'https://env.test', fixedBy: 'environment' })
  expect(await change('https://b.test')).toMatchObject({ body: { error: { code: 'public_address_fixed' } } })
})

test('A22: without the printed token nothing can be set up, and nothing is left behind', async () => {
  for (const token of ['', 'x', house.settings.setUpToken.slice(0, -1), `${house.settings.setUpToken}x`]) {
    expect((await setUp(wishes(token))).status).toBe(token === '' ? 422 : 404)
    expect((await house.stranger().post('/api/set-up/token-checks', { token })).status).not.toBe(204)
  }
  expect(await left()).toMatchObject({ offices: 0, people: 0, url: null })
  expect(
    (await house.stranger().post('/api/set-up/token-checks', { token: house.settings.setUpToken })).status,
  ).toBe(204)
})

test('A22: set-up closes itself for good after the first office, also for who has the token', async () => {
  await setUp()
  const closed = { status: 404, body: { error: { code: 'set_up_closed' } } }
  expect(await setUp()).toMatchObject(closed)
  expect(await house.stranger().get('/api/set-up')).toMatchObject(closed)
  expect(
    await house.stranger().post('/api/set-up/token-checks', { token: house.settings.setUpToken }),
  ).toMatchObject(closed)
})

test('of two who set up at once only one does', async () => {
  const answers = await Promise.all([setUp(), setUp(), setUp()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  expect(await left()).toMatchObject({ offices: 1, people: 1 })
})

test('a set-up that fails in the middle leaves nothing of itself', async () => {
  await house.owner`alter table installation add constraint never check (false)`
  expect((await setUp()).status).toBe(500)
  expect(await left()).toMatchObject({ offices: 0, people: 0, files: 0 })
})

test('a number template that would print one number twice is refused with what is wrong', async () => {
  const templates = { ...firstTemplates, form: '{urut:3}/FK', classification: null }
  expect(await setUp({ ...wishes(), templates })).toMatchObject({
    status: 422,
    body: { error: { code: 'number_template_invalid', details: { kind: 'form', fault: 'without_year' } } },
  })
})

test('A2: a logo is what its bytes say: no SVG, no script under another name, nothing half', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const half = Buffer.from(examplePicture).subarray(0, 60)
  const html = Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1')
  for (const bytes of [svg, half, html, Buffer.from('GIF89a')]) {
    const answer = await setUp({ ...wishes(), logo: bytes.toString('base64') })
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'logo_not_an_image' } } })
  }
  expect(await left()).toMatchObject({ offices: 0, files: 0 })
})

test('A18: a field that the form does not have is refused', async () => {
  const { office, ...rest } = wishes()
  expect((await setUp({ ...rest, office: { ...office, id: 'x' } })).status).toBe(422)
  expect((await setUp({ ...wishes(), role: 'administrator' })).status).toBe(422)
})
