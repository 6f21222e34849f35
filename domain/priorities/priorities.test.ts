import { expect, test } from 'vitest'
import { deadlinesOf, priorityOf } from './priorities.ts'

test.each([
  ['mendesak', 'besar', 'tinggi'],
  ['mendesak', 'sedang', 'tinggi'],
  ['mendesak', 'kecil', 'menengah'],
  ['tidak_mendesak', 'besar', 'menengah'],
  ['tidak_mendesak', 'sedang', 'menengah'],
  ['tidak_mendesak', 'kecil', 'rendah'],
] as const)('%s and %s is %s', (urgency, impact, priority) => {
  expect(priorityOf(urgency, impact)).toBe(priority)
})

test.each([
  ['tinggi', '2026-11-23T02:44:00.000Z', '2026-11-23T06:14:00.000Z'],
  ['menengah', '2026-11-23T06:14:00.000Z', '2026-11-24T02:14:00.000Z'],
  ['rendah', '2026-11-24T02:14:00.000Z', '2026-11-26T02:14:00.000Z'],
] as const)('%s: first reply by %s, solved by %s', (priority, firstReply, solved) => {
  const { firstReplyDueAt, dueAt } = deadlinesOf(priority, new Date('2026-11-23T02:14:00Z'))
  expect([firstReplyDueAt.toISOString(), dueAt.toISOString()]).toEqual([firstReply, solved])
})
