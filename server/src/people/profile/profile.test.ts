import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJar, signUp } from '#server/testing/signed-up.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

interface Listed {
  id: string
  here: boolean
  address: string
  lastSeen: string
}

test('one sees where one is signed in, and ends one browser or all others', async () => {
  const { email } = await signUp(house, 'Rina')
  const [here, telephone, library] = [openJar(house), openJar(house, '10.1.1.1'), openJar(house, '10.2.2.2')]
  for (const browser of [here, telephone, library]) await browser.signIn(email)
  house.clock.advance(3_600_000)
  const { body } = await here.get('/api/profile')
  const sessions = body.sessions as Listed[]
  expect(sessions.map(({ here, address }) => [here, address]).sort()).toEqual([
    [false, '10.1.1.1'],
    [false, '10.2.2.2'],
    [true, '192.168.1.7'],
  ])
  expect(sessions.find(({ here }) => here)?.lastSeen).toBe(house.clock.now().toISOString())
  expect(JSON.stringify(body)).not.toMatch(/token|hash/)
  const there = sessions.find(({ address }) => address === '10.1.1.1')?.id
  expect((await here.delete(`/api/profile/sessions/${there}`)).status).toBe(204)
  expect((await here.delete(`/api/profile/sessions/${there}`)).status).toBe(404)
  expect((await telephone.get('/api/session')).status).toBe(401)
  expect((await library.get('/api/session')).status).toBe(200)
  expect((await here.post('/api/profile/sessions/ending')).status).toBe(204)
  expect((await library.get('/api/session')).status).toBe(401)
  expect((await here.get('/api/session')).status).toBe(200)
})

test('A9: nobody ends somebody else’s session', async () => {
  const { email } = await signUp(house, 'Bayu')
  const bayu = openJar(house)
  await bayu.signIn(email)
  const [own] = (await bayu.get('/api/profile')).body.sessions as Listed[]
  expect((await house.as('sari').delete(`/api/profile/sessions/${own?.id}`)).status).toBe(404)
  expect((await bayu.get('/api/session')).status).toBe(200)
})
