import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '#server/platform/refusal.ts'
import { liveStream, recheckMs } from './live-stream.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('A13: within half a minute it is asked again whether the listener is still there', async () => {
  let here = true
  const { source } = liveStream(async () => here)
  const heard: string[] = []
  source.on('data', (part: Buffer) => heard.push(part.toString()))
  expect(recheckMs).toBeLessThanOrEqual(30_000)
  await vi.advanceTimersByTimeAsync(recheckMs)
  expect(heard.join('')).toContain(': still here')
  here = false
  await vi.advanceTimersByTimeAsync(recheckMs)
  expect(source.writableEnded).toBe(true)
})

test('a refusal ends the stream, a database that is away for a moment does not', async () => {
  let failure: Error = new Error('database away')
  const { source } = liveStream(() => Promise.reject(failure))
  source.resume()
  await vi.advanceTimersByTimeAsync(recheckMs)
  expect(source.writableEnded).toBe(false)
  failure = new Refusal('not_signed_in')
  await vi.advanceTimersByTimeAsync(recheckMs)
  expect(source.writableEnded).toBe(true)
})

test('who does not read is cut before the server’s memory fills', async () => {
  const stream = liveStream(async () => true)
  for (let n = 0; n < 10_000 && !stream.source.writableEnded; n++)
    await stream.tell({ officeId: 'x', what: 'ticket.opened', id: 'i'.repeat(100) })
  expect(stream.source.writableEnded).toBe(true)
  stream.source.destroy()
})
