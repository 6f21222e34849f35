import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/people/roles.ts'
import type { CastName } from './cast.ts'
import { inventedFor, send } from './matrix-replay.ts'
import { allMakers } from './route-makers/index.ts'
import type { MakerOffice, RouteMaker } from './route-makers/maker.ts'
import { toldElsewhere } from './route-makers/session.ts'
import { startHouse } from './start-house.ts'

const house = await startHouse()
afterAll(() => house.close())

const jember: MakerOffice = {
  id: house.offices.JBR,
  agent: 'sari',
  supervisor: 'wati',
  administrator: 'admin',
}
const makassar: MakerOffice = {
  id: house.offices.MKS,
  agent: 'andi',
  supervisor: 'rahma',
  administrator: 'adminmks',
}
const inJember = {
  agent: 'budi',
  supervisor: 'wati',
  responder: 'tono',
  administrator: 'admin',
  auditor: 'audit',
} as const satisfies Record<Role, CastName>

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
const makers = await allMakers()
const elsewhere = toldElsewhere.map(({ endpoint }) => nameOf(endpoint))
const ofOffice = makers.filter(({ endpoint }) => endpoint.path.includes(':officeId'))

/** Somebody of the other office whom this route would let in there. */
function foreigner({ endpoint: { access } }: RouteMaker): CastName {
  const may = (role: Role) => typeof access === 'string' || access.includes(role)
  const found = (['agent', 'supervisor', 'administrator'] as const).find(may)
  if (!found) throw new Error('nobody of the other office has a role for this route')
  return makassar[found]
}

test('every endpoint of the house has a maker, and every maker an endpoint', () => {
  const made = new Set([...makers.map(({ endpoint }) => nameOf(endpoint)), ...elsewhere])
  const bound = new Set(house.house.endpoints.map(nameOf))
  expect([...bound].filter((name) => !made.has(name)).sort()).toEqual([])
  expect([...made].filter((name) => !bound.has(name)).sort()).toEqual([])
})

describe.each(makers.map((it) => [nameOf(it.endpoint), it] as const))('%s', (_, maker) => {
  const { endpoint } = maker
  const isOfOffice = endpoint.path.includes(':officeId')

  if (isOfOffice)
    test('has a maker that names every id of its path as an object', async () => {
      const { params = {}, objects } = await maker.make(house, jember)
      const { officeId, ...rest } = params as Record<string, string>
      expect(officeId).toBe(jember.id)
      expect(Object.values(rest).filter((value) => isId.test(value) && !objects.includes(value))).toEqual([])
    })

  if (!maker.stream)
    test('succeeds for its rightful person', async () => {
      const made = await maker.make(house, jember)
      const answer = await send(house, maker, made)
      expect(answer.status, answer.said).toBeLessThan(300)
    })

  if (endpoint.access !== 'public')
    test('is refused to who has not signed in', async () => {
      const made = await maker.make(house, jember)
      const answer = await send(house, maker, made, { as: null })
      expect(answer).toMatchObject({ status: 401, said: expect.stringContaining('not_signed_in') })
    })

  if (isOfOffice)
    test('A9: of a foreign office answers as of an office that does not exist', async () => {
      const made = await maker.make(house, jember)
      const as = foreigner(maker)
      const foreign = await send(house, maker, made, { as, swap: { [jember.id]: jember.id } })
      const absent = await send(house, maker, made, { as, swap: { [jember.id]: uuid() } })
      expect(foreign).toEqual(absent)
      expect(foreign.status).toBe(404)
    })

  const access = endpoint.access
  if (isOfOffice && typeof access !== 'string') {
    const others = Object.entries(inJember).filter(([role]) => !access.includes(role as Role))
    test.each(others)('is refused to the role %s', async (_, as) => {
      const made = await maker.make(house, jember)
      const answer = await send(house, maker, made, { as })
      expect(answer).toMatchObject({ status: 403, said: expect.stringContaining('not_allowed') })
    })
  }
})

describe.each(ofOffice.map((it) => [nameOf(it.endpoint), it] as const))('A9: %s', (_, maker) => {
  test('with all ids of another office answers as if they were absent', async () => {
    const made = await maker.make(house, jember)
    if (made.objects.length === 0) return
    const as = foreigner(maker)
    const here = { [jember.id]: makassar.id }
    const same = Object.fromEntries(made.objects.map((id) => [id, id]))
    const foreign = await send(house, maker, made, { as, swap: { ...here, ...same } })
    const absent = await send(house, maker, made, { as, swap: { ...here, ...inventedFor(made.objects) } })
    expect(foreign).toEqual(absent)
    expect(foreign.status).toBeGreaterThanOrEqual(400)
  })

  test('with one id of another office among its own answers as if that one were absent', async () => {
    const theirs = await maker.make(house, jember)
    if (theirs.objects.length < 2) return
    for (const [place, foreignId] of theirs.objects.entries()) {
      const replay = async (other: string) => {
        const made = await maker.make(house, makassar)
        const own = made.objects[place] ?? ''
        const rest = Object.fromEntries(made.objects.filter((id) => id !== own).map((id) => [id, id]))
        return send(house, maker, made, { swap: { ...rest, [own]: other } })
      }
      expect(await replay(foreignId), `id ${place + 1}`).toEqual(await replay(uuid()))
    }
  })
})
