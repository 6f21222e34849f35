// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#domain/endpoint.ts'
import { type Seen, startPeer, until } from '../testing/peer.ts'
import { addressOf, call } from './api.ts'
import { clockOffset, forgetClock } from './clock.ts'
import { FaultError, OfflineError, RefusedError } from './failures.ts'
import { currentReach } from './reach.ts'
import { onSignedOut } from './signed-out.ts'

const params = z.strictObject({ officeId: z.string(), id: z.string() })
const query = z.strictObject({ words: z.string().default(''), limit: z.coerce.number().optional() })
const read = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/things/:id',
  summary: '',
  access: 'signed-in',
  params,
  query,
  answer: z.object({ name: z.string() }),
})
const remove = endpoint({
  method: 'DELETE',
  path: '/api/offices/:officeId/things/:id',
  summary: '',
  access: 'signed-in',
  params,
  answer: 'none',
})
const file = endpoint({ method: 'GET', path: '/api/file', summary: '', access: 'public', answer: 'file' })
const where = { params: { officeId: 'a/b', id: 'x y' } }

let reply: (seen: Seen) => { status?: number; body?: unknown; headers?: Record<string, string>; raw?: string }
let peer: Awaited<ReturnType<typeof startPeer>>
beforeEach(async () => {
  forgetClock()
  reply = () => ({ body: { name: 'Rina' } })
  peer = await startPeer((seen) => reply(seen))
})
afterEach(async () => {
  peer.comeBack()
  await until('the server is reached again', () => currentReach() === 'reached')
  await peer.close()
})

test('a call fills the path, sends the query and gives the answer', async () => {
  expect(await call(read, { ...where, query: { words: 'a & b', limit: undefined } })).toEqual({
    name: 'Rina',
  })
  expect(peer.seen[0]).toMatchObject({ method: 'GET', path: '/api/offices/a%2Fb/things/x%20y?words=a+%26+b' })
})

test('the address of a download is the same address', () => {
  expect(addressOf(read, { ...where, query: { limit: 5 } })).toBe('/api/offices/a%2Fb/things/x%20y?limit=5')
})

test('an empty parameter is a mistake of ours, not a call to another route', async () => {
  await expect(call(read, { params: { officeId: '', id: '1' } })).rejects.toThrow('needs officeId')
  expect(peer.seen).toEqual([])
})

test('an answer of nothing is undefined', async () => {
  reply = () => ({ status: 204 })
  expect(await call(remove, where)).toBeUndefined()
})

test('a download keeps its name, whatever letters it has', async () => {
  const headers = { 'content-disposition': "attachment; filename*=UTF-8''FK-001%20Jember%C3%A9.pdf" }
  reply = () => ({ headers, raw: '%PDF' })
  const { fileName, content } = await call(file, {})
  expect([fileName, await content.text()]).toEqual(['FK-001 Jemberé.pdf', '%PDF'])
})

test('a refusal comes as its code with its details', async () => {
  reply = () => ({
    status: 422,
    body: { error: { code: 'fields_missing', details: { fields: ['name'] } }, requestId: 'r1' },
  })
  const failure = await call(read, where).catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(RefusedError)
  expect(failure).toMatchObject({ code: 'fields_missing', status: 422, details: { fields: ['name'] } })
})

test('whoever is no longer signed in is told', async () => {
  let told = 0
  const stop = onSignedOut(() => {
    told += 1
  })
  reply = () => ({ status: 401, body: { error: { code: 'not_signed_in', details: {} }, requestId: 'r1' } })
  await expect(call(read, where)).rejects.toBeInstanceOf(RefusedError)
  stop()
  expect(told).toBe(1)
})

test('a fault of the server carries the request id, and the server still counts as reached', async () => {
  reply = () => ({ status: 500, body: { error: { code: 'fault', details: {} }, requestId: '0199' } })
  const failure = await call(read, where).catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(FaultError)
  expect(failure).toMatchObject({ requestId: '0199', status: 500 })
  expect(currentReach()).toBe('reached')
})

test('no network is told apart from a fault, and the return of the server is noticed', async () => {
  peer.goAway()
  await expect(call(read, where)).rejects.toBeInstanceOf(OfflineError)
  expect(currentReach()).toBe('away')
  peer.comeBack()
  await until('the server is reached again', () => currentReach() === 'reached')
})

test('a proxy with nobody behind it counts as no network', async () => {
  reply = () => ({ status: 502, raw: '<h1>Bad Gateway</h1>' })
  await expect(call(read, where)).rejects.toBeInstanceOf(OfflineError)
})

test('an answer that breaks off, or comes too late, counts as no network', async () => {
  reply = () => ({ raw: '{"name": "Ri' })
  await expect(call(read, where)).rejects.toBeInstanceOf(OfflineError)
  await expect(call(read, where, { timeLimitMs: 0 })).rejects.toBeInstanceOf(OfflineError)
})

test('a call that its asker gave up is neither a fault nor a sign of no network', async () => {
  const given = new AbortController()
  given.abort()
  const failure = await call(read, where, { signal: given.signal }).catch((thrown: unknown) => thrown)
  expect(failure).toMatchObject({ name: 'AbortError' })
  expect(currentReach()).toBe('reached')
})

test('every answer, also a refusal, measures the clock', async () => {
  const headers = { 'x-server-time': String(Date.now() + 60_000) }
  reply = () => ({
    status: 404,
    headers,
    body: { error: { code: 'not_found', details: {} }, requestId: 'r' },
  })
  await call(read, where).catch(() => undefined)
  expect(clockOffset()).toBeGreaterThan(59_000)
  expect(clockOffset()).toBeLessThan(60_100)
})
