import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetClock, measureClock } from '../platform/clock.ts'
import { show } from '../testing/show.tsx'
import { Clock } from './clock.tsx'

const start = Date.parse('2026-11-23T02:14:00Z')
const read = () => screen.getByRole('timer', { name: 'Langkah 3' }).textContent
const at = (ms: number) => act(() => vi.advanceTimersByTime(ms))

beforeEach(() =>
  vi.useFakeTimers({ now: start, toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true }),
)
afterEach(() => {
  cleanup()
  forgetClock()
  vi.useRealTimers()
})
const limited = (props: Partial<Parameters<typeof Clock>[0]> = {}) =>
  show(<Clock name="Langkah 3" since={start} limit={120_000} {...props} />)

test('the stopwatch is calm up to three quarters of the standard time, then says so in words', async () => {
  await limited()
  await at(89_500)
  expect(read()).toBe('01:29dari 02:00')
  await at(1_000)
  expect(read()).toBe('01:30dari 02:00 hampir habis')
  await at(30_000)
  expect(read()).toMatch(/^02:00dari 02:00 (hampir habis)$/)
  await at(1_000)
  expect(read()).toBe('02:01dari 02:00 lewat 00:01')
})

test('it goes by the server’s clock, whatever this browser’s says', async () => {
  await limited()
  await act(async () => measureClock(Date.now(), Date.now(), Date.now() + 65_000))
  expect(read()).toBe('01:05dari 02:00')
})

test('what has ended stands still, and time booked elsewhere does not count', async () => {
  await limited({ until: start + 100_000, less: 30_000 })
  await at(60_000)
  expect(read()).toBe('01:10')
})

test('what ended late stays late', async () => {
  await limited({ until: start + 121_000 })
  expect(read()).toBe('02:01 lewat 00:01')
})
