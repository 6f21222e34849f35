import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHouse, type TestHouse } from './start-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

test('the cast serves two offices, each with its SOP and its units', async () => {
  const { owner, offices } = house
  const [counted] = await owner`select (select count(*)::int from memberships) as memberships,
    (select count(*)::int from units where office_id = ${offices.JBR}) as units,
    (select count(*)::int from sop_versions) as versions`
  expect(counted).toEqual({ memberships: 11, units: 13, versions: 2 })
})

test('a member of the cast is known by the cookie, and no stranger is', async () => {
  const { house: real, cast, settings } = house
  const { sessionCookie } = await import('#server/people/session-cookie.ts')
  const ask = (cookie: string | undefined) =>
    real.gate.identify({ headers: { cookie } } as Parameters<typeof real.gate.identify>[0], real.clock.now())
  expect(await ask(sessionCookie(settings, cast.sari.sessionToken))).toMatchObject({ name: cast.sari.name })
  expect(
    await ask(sessionCookie({ ...settings, authSecret: 'x'.repeat(32) }, cast.sari.sessionToken)),
  ).toBeNull()
  expect(await ask(undefined)).toBeNull()
  expect(await real.gate.rolesIn(cast.dewi.id, house.offices.MKS)).toEqual(['agent'])
  expect(await real.gate.rolesIn(cast.sari.id, house.offices.MKS)).toEqual([])
})
