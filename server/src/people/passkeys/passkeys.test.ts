import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJar, password, signUp } from '#server/testing/signed-up.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse({ settings: { publicUrl: 'https://dering.jember.go.id' } })
})
afterAll(() => house.close())

const response = (id: string) => ({
  id,
  rawId: id,
  type: 'public-key',
  response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
  clientExtensionResults: {},
})
const insert = (id: string, personId: string) => house.owner`
  insert into passkeys (id, person_id, name, public_key, counter, transports, created_at)
  values (${id}, ${personId}, 'Telepon', '\\x00', 0, '{}', now())`

test('a browser is asked for a passkey of the public address, with its PIN or finger', async () => {
  const { email } = await signUp(house, 'Rina')
  const browser = openJar(house)
  await browser.signIn(email)
  expect((await browser.post('/api/auth/passkeys/options', { password: 'salah' })).status).toBe(422)
  expect((await browser.post('/api/auth/passkeys/options', { password })).body).toMatchObject({
    rp: { id: 'dering.jember.go.id' },
    authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
  })
  const made = await browser.post('/api/auth/passkeys', { name: 'Telepon', response: response('x') })
  expect(made).toMatchObject({ status: 422, body: { error: { code: 'passkey_refused' } } })
  const again = await browser.post('/api/auth/passkeys', { name: 'Telepon', response: response('x') })
  expect(again.status).toBe(410)
})

test('A11: an unknown passkey and a wrong answer of a known one are refused alike; a question serves once', async () => {
  const { id } = await signUp(house, 'Bayu')
  await insert('known', id)
  const said = async (key: string) => {
    const browser = openJar(house)
    const { body } = await browser.post('/api/auth/sign-in/passkey/options')
    expect(JSON.stringify(body)).not.toContain('known')
    const answer = await browser.post('/api/auth/sign-in/passkey', { response: response(key) })
    const again = await browser.post('/api/auth/sign-in/passkey', { response: response(key) })
    return [answer.status, answer.body.error, again.status]
  }
  expect(await said('known')).toEqual([422, { code: 'passkey_refused', details: {} }, 410])
  expect(await said('unknown')).toEqual(await said('known'))
})

test('A9: one names and removes one’s own passkeys, nobody else’s', async () => {
  const own = await signUp(house, 'Citra')
  const other = await signUp(house, 'Dian')
  await insert('of-citra', own.id)
  const browser = openJar(house)
  await browser.signIn(other.email)
  expect((await browser.put('/api/auth/passkeys/of-citra', { name: 'Milikku' })).status).toBe(404)
  expect((await browser.delete('/api/auth/passkeys/of-citra')).status).toBe(404)
  await browser.signIn(own.email)
  expect((await browser.put('/api/auth/passkeys/of-citra', { name: 'Laptop' })).status).toBe(204)
  expect((await browser.get('/api/profile')).body.passkeys).toMatchObject([{ name: 'Laptop' }])
  expect((await browser.delete('/api/auth/passkeys/of-citra')).status).toBe(204)
  expect((await browser.get('/api/profile')).body.passkeys).toEqual([])
})

test.each(['http://192.168.1.10:8080', 'http://dering.test', 'https://10.0.0.5', null])(
  'at %s there are no passkeys, and the way in says so',
  async (publicUrl) => {
    const plain = await startHouse({ settings: { publicUrl } })
    try {
      const browser = openJar(plain)
      expect((await browser.get('/api/auth/ways-in')).body.passkeys).toBe(false)
      expect(await browser.post('/api/auth/sign-in/passkey/options')).toMatchObject({
        body: { error: { code: 'passkeys_unavailable' } },
      })
    } finally {
      await plain.close()
    }
  },
)
