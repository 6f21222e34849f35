import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineOf } from './deadline.ts'

const openedAt = '2026-11-23T02:00:00.000Z'
const dueAt = '2026-11-23T06:00:00.000Z'
const due = Date.parse(dueAt)
const minutes = (count: number) => count * 60_000
const at = (msBeforeDue: number, state: 'open' | 'answered' | 'informed' | 'closed' = 'open') =>
  deadlineOf({ state, openedAt, dueAt }, due - msBeforeDue)

test.each([
  ['four hours before', minutes(240), { standing: 'calm', amount: 4, unit: 'hour' }],
  ['1 ms before three hours are left', minutes(180) - 1, { standing: 'calm', amount: 2, unit: 'hour' }],
  ['1 ms before the last quarter', minutes(60) + 1, { standing: 'calm', amount: 1, unit: 'hour' }],
  ['with a quarter left', minutes(60), { standing: 'near', amount: 1, unit: 'hour' }],
  ['with 59 minutes left', minutes(59), { standing: 'near', amount: 59, unit: 'minute' }],
  ['with 59 seconds left', 59_000, { standing: 'near', amount: 0, unit: 'minute' }],
  ['exactly at the deadline', 0, { standing: 'near', amount: 0, unit: 'minute' }],
  ['1 ms after it', -1, { standing: 'late', amount: 1, unit: 'minute' }],
  ['40 minutes after it', -minutes(40), { standing: 'late', amount: 40, unit: 'minute' }],
  ['47 hours after it', -minutes(47 * 60), { standing: 'late', amount: 47, unit: 'hour' }],
  ['two days after it', -minutes(48 * 60), { standing: 'late', amount: 2, unit: 'day' }],
])('%s the deadline reads so', (_, before, said) => {
  expect(at(before)).toEqual(said)
})

test('an answer that the caller has not heard can still be late; one that he has heard cannot', () => {
  expect(at(-minutes(5), 'answered').standing).toBe('late')
  expect(at(-minutes(5), 'informed').standing).toBe('met')
  expect(at(-minutes(5), 'closed').standing).toBe('met')
})

test('what is left never grows as time goes on, and lateness never shrinks', () => {
  const unitMs = { minute: minutes(1), hour: minutes(60), day: minutes(1440) }
  const time = fc.integer({ min: -minutes(20_000), max: minutes(20_000) })
  fc.assert(
    fc.property(time, fc.nat(minutes(600)), (before, later) => {
      const [one, two] = [at(before), at(before - later)]
      if (one.standing === 'late') expect(two.standing).toBe('late')
      const size = (read: typeof one) => read.amount * unitMs[read.unit] * (read.standing === 'late' ? -1 : 1)
      expect(size(two)).toBeLessThanOrEqual(size(one))
    }),
  )
})
