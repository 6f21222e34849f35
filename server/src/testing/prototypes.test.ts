import { afterAll, describe, expect, test } from 'vitest'
import { allMakers } from './route-makers/index.ts'
import { startHouse } from './start-house.ts'
import { addressOf } from './visitor.ts'

const house = await startHouse()
afterAll(() => house.close())
const jember = {
  id: house.offices.JBR,
  agent: 'sari',
  supervisor: 'wati',
  administrator: 'admin',
} as const

const poisons = [
  '"__proto__":{"polluted":true}',
  '"constructor":{"prototype":{"polluted":true}}',
  '"prototype":{"polluted":true}',
  '"\\u005f_proto__":{"polluted":true}',
]
const makers = (await allMakers()).filter(({ endpoint }) => endpoint.body !== undefined)
const named = makers.map((maker) => [`${maker.endpoint.method} ${maker.endpoint.path}`, maker] as const)

/** Puts a poison into every object of a text of JSON, one at a time. */
const poisonedIn = (json: string, poison: string): string[] =>
  [...json.matchAll(/(?<=^|[:,[])\{(?=["}])/g)].map(({ index }) => {
    const rest = json.slice(index + 1)
    return `${json.slice(0, index + 1)}${poison}${rest.startsWith('}') ? '' : ','}${rest}`
  })

describe.each(named)('A21: %s', (_, maker) => {
  test('refuses a body that reaches for a prototype, and nothing is changed by it', async () => {
    const { as, params, body } = await maker.make(house, jember)
    const method = maker.endpoint.method.toLowerCase() as 'post' | 'put' | 'patch'
    for (const poison of poisons)
      for (const json of poisonedIn(JSON.stringify(body), poison)) {
        // An own property by that name, as a hostile sender's JSON has it.
        const answer = await house.as(as)[method](addressOf(maker.endpoint.path, params), JSON.parse(json))
        expect(answer.status, json).toBe(422)
      }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

test('A21: a query that reaches for a prototype is refused too', async () => {
  const path = `/api/offices/${jember.id}/tickets`
  for (const query of ['__proto__[polluted]=1', '__proto__=1', 'constructor[prototype][polluted]=1']) {
    const { status } = await house.as('sari').get(`${path}?${query}`)
    expect([query, status]).toEqual([query, 422])
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
