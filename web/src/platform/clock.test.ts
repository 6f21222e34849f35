// @vitest-environment node
import { beforeEach, expect, test } from 'vitest'
import { clockOffset, forgetClock, measureClock } from './clock.ts'

beforeEach(forgetClock)
const at = 1_800_000_000_000

test('nothing is known of the server before its first answer', () => {
  expect(clockOffset()).toBeNull()
})

test('half of the round trip is taken for the way back', () => {
  measureClock(at, at + 200, at + 100 + 5_000)
  expect(clockOffset()).toBe(5_000)
})

test('a slower answer does not spoil a better measurement', () => {
  measureClock(at, at + 20, at + 10 + 5_000)
  measureClock(at + 1_000, at + 1_900, at + 1_450 + 5_300)
  expect(clockOffset()).toBe(5_000)
})

test('a quicker answer replaces a worse measurement', () => {
  measureClock(at, at + 900, at + 450 + 5_300)
  measureClock(at + 1_000, at + 1_020, at + 1_010 + 5_000)
  expect(clockOffset()).toBe(5_000)
})

test('a clock that was set is believed at once, however slow the answer', () => {
  measureClock(at, at + 20, at + 10)
  measureClock(at + 1_000, at + 1_400, at + 1_200 + 3_600_000)
  expect(clockOffset()).toBe(3_600_000)
})

test('an old measurement gives way to a fresh one', () => {
  measureClock(at, at + 20, at + 10)
  measureClock(at + 301_000, at + 301_400, at + 301_200 + 300)
  expect(clockOffset()).toBe(300)
})

test('an answer without a server time measures nothing', () => {
  measureClock(at, at + 20, Number.NaN)
  expect(clockOffset()).toBeNull()
})
