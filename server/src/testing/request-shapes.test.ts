import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { allMakers } from './route-makers/index.ts'
import type { MadeRequest, MakerOffice } from './route-makers/maker.ts'
import { startHouse } from './start-house.ts'
import { addressOf } from './visitor.ts'

const house = await startHouse()
afterAll(() => house.close())

const jember: MakerOffice = {
  id: house.offices.JBR,
  agent: 'sari',
  supervisor: 'wati',
  administrator: 'admin',
}
const makers = (await allMakers()).filter(({ stream }) => !stream)
const named = makers.map((maker) => [`${maker.endpoint.method} ${maker.endpoint.path}`, maker] as const)
const sentOf = ({ body, bytes }: MadeRequest) => bytes ?? body
const methodOf = (method: string) => method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'

const nasty = [
  "'; drop table offices; --",
  "' or '1'='1",
  '1) or pg_sleep(9) is null --',
  'name; select 1',
  '%',
  '_',
  '\\',
  '%%%\\',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u0000',
  '\ud800',
  '\u202e',
  'a\r\nset-cookie: x=1',
  '-1',
  '0',
  '999999999999999999999',
  '1e309',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '[]',
  '{}',
  '0000-00-00',
  '2026-13-45',
  '../../etc/passwd',
  '((((',
  '&|!:*',
  'a & ! | b',
  "'",
  'x'.repeat(3_000),
]

describe.each(named.filter(([, { endpoint }]) => endpoint.query instanceof z.ZodObject))('%s', (_, maker) => {
  const { endpoint } = maker
  const names = Object.keys((endpoint.query as z.ZodObject).shape)

  test.each(names)('A17: whatever stands in %s, the answer is one of ours', async (name) => {
    const made = await maker.make(house, jember)
    for (const value of nasty) {
      const query = { ...(made.query as object), [name]: value }
      const answer = await house
        .as(made.as)
        [methodOf(endpoint.method)](addressOf(endpoint.path, made.params, query), sentOf(made))
      expect([200, 404, 409, 422], `${name}=${value}: ${JSON.stringify(answer.body)}`).toContain(
        answer.status,
      )
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  test('A3: nothing of a query comes back as a page', async () => {
    const made = await maker.make(house, jember)
    for (const name of [...names, 'unknown']) {
      const query = { ...(made.query as object), [name]: '<script>alert(1)</script>' }
      const { headers, status } = await house
        .as(made.as)
        [methodOf(endpoint.method)](addressOf(endpoint.path, made.params, query), sentOf(made))
      expect(headers['content-type']).not.toMatch(/html|svg|xml;/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      if (name === 'unknown') expect(status).toBe(422)
    }
  })
})

describe.each(named.filter(([, { endpoint }]) => endpoint.path.includes('/:')))('%s', (_, maker) => {
  const { endpoint } = maker
  test('A17: whatever stands in the path, the answer is one of ours', async () => {
    const made = await maker.make(house, jember)
    for (const name of Object.keys(made.params as object)) {
      const own = String((made.params as Record<string, unknown>)[name])
      for (const value of nasty.filter(
        (value) => !/[\ud800]/.test(value) && value.length < 1000 && value !== own,
      )) {
        const path = addressOf(endpoint.path, { ...(made.params as object), [name]: value }, made.query)
        const answer = await house.as(made.as)[methodOf(endpoint.method)](path, sentOf(made))
        expect([404, 409, 422], `${name}=${value}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
      }
    }
  })
})

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The body once for every object in it, each time with a field too many in that one. */
function* withOneTooMany(body: unknown): Generator<unknown> {
  if (Array.isArray(body))
    for (const [at, item] of body.entries())
      for (const more of withOneTooMany(item)) yield body.with(at, more)
  if (!isPlain(body)) return
  for (const field of ['officeId', 'personId', 'roles', 'isAdmin', 'office_id', 'extra'])
    if (!(field in body)) yield { ...body, [field]: 'administrator' }
  for (const [name, value] of Object.entries(body))
    for (const more of withOneTooMany(value)) yield { ...body, [name]: more }
}

describe.each(named.filter(([, { endpoint }]) => endpoint.body instanceof z.ZodType))('%s', (_, maker) => {
  const { endpoint } = maker
  test('A18: a field that is not asked for is refused, however deep it stands', async () => {
    const made = await maker.make(house, jember)
    const bodies = [...withOneTooMany(made.body)]
    expect(bodies.length).toBeGreaterThan(0)
    for (const body of bodies) {
      const answer = await house
        .as(made.as)
        [methodOf(endpoint.method)](addressOf(endpoint.path, made.params, made.query), body)
      expect(answer, JSON.stringify(body)).toMatchObject({
        status: 422,
        body: { error: { code: 'input_invalid' } },
      })
    }
  })

  test('what is no JSON, or none of the right shape, is refused', async () => {
    const made = await maker.make(house, jember)
    const path = addressOf(endpoint.path, made.params, made.query)
    // Where every field may be absent, an empty object is of the right shape.
    const empty = Object.values((endpoint.body as z.ZodObject).shape ?? {}).every(
      (field) => (field as z.ZodType).safeParse(undefined).success,
    )
    for (const body of [null, [], 'text', 7, ...(empty ? [] : [{}, { __proto__: null }])])
      expect((await house.as(made.as)[methodOf(endpoint.method)](path, body)).status).toBe(422)
  })
})

describe.each(named.filter(([, { endpoint }]) => endpoint.method !== 'GET'))('%s', (_, maker) => {
  const { endpoint } = maker
  test('A19: is refused when another site sends it', async () => {
    const made = await maker.make(house, jember)
    for (const origin of [
      'https://evil.test',
      'null',
      'http://dering.test.evil.test',
      'https://dering.test',
    ]) {
      const answer = await house
        .as(made.as)
        [methodOf(endpoint.method)](addressOf(endpoint.path, made.params, made.query), sentOf(made), {
          origin,
        })
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'origin_refused' } } })
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })
})

/** What an answer has to say all the same: whether something is there, and (once) the secret for one's authenticator. */
const toldOnPurpose = new Set([
  'GET /api/profile hasPassword',
  'POST /api/auth/second-factor/secret secret',
  'GET /api/offices/:officeId/mail-boxes hasPassword',
  'POST /api/offices/:officeId/mail-boxes hasPassword',
  'PUT /api/offices/:officeId/mail-boxes/:id hasPassword',
  'GET /api/offices/:officeId/received-mails/:id hasHtml',
  'POST /api/offices/:officeId/received-mails/:id/acceptance hasHtml',
  'POST /api/offices/:officeId/received-mails/:id/joining hasHtml',
  'POST /api/offices/:officeId/received-mails/:id/refusal hasHtml',
  'POST /api/offices/:officeId/received-mails/:id/release hasHtml',
  'GET /api/offices/:officeId/tickets/:id/messages hasHtml',
])
const secretName = /password|token|secret|cookie|session_?id|(^|_)hash/i
function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* namesIn(item)
  if (isPlain(value)) for (const [name, inner] of Object.entries(value)) yield* [name, ...namesIn(inner)]
}

test.each(named)('A18: %s answers no secret, redirects nowhere and is never kept', async (name, maker) => {
  const { endpoint } = maker
  const made = await maker.make(house, jember)
  const answer = await house
    .as(made.as)
    [methodOf(endpoint.method)]<unknown>(addressOf(endpoint.path, made.params, made.query), sentOf(made), {
      origin: 'http://dering.test',
    })
  expect(answer.status).toBeLessThan(300)
  const secrets = [...namesIn(answer.body)].filter((field) => secretName.test(field))
  expect(secrets.filter((field) => !toldOnPurpose.has(`${name} ${field}`))).toEqual([])
  expect(answer.headers.location).toBeUndefined()
  expect(answer.headers['cache-control']).toBe('no-store')
})
