import { describe, expect, it } from 'vitest'
import type { Happening, JournalEntry } from '#domain/sop/journal.ts'
import { replay } from '#domain/sop/machine.ts'
import { firstSopVersion } from '#domain/sop/version.ts'
import { shortTime, shortTimeUp } from './short-time.ts'
import { stepLine, stepsOf } from './step-line.ts'

const start = Date.parse('2026-11-23T02:14:00Z')
const entry = (what: Happening['what'], afterMs: number, detail: object = {}): JournalEntry => {
  const at = new Date(start + afterMs).toISOString()
  const times = { happenedAt: at, recordedAt: at, clock: 'server', offsetMs: null, personId: 'p' }
  return { what, detail, id: `${what}-${afterMs}`, ...times } as JournalEntry
}
const opened = entry('opened', 0, { road: 'call' })

describe('the line of a running step', () => {
  it.each([
    [0, 'calm'],
    [7_499, 'calm'],
    [7_500, 'near'],
    [10_000, 'near'],
    [10_001, 'late'],
  ])('after %i ms of the ten seconds it is %s', (ms, tone) => {
    const line = stepLine(replay([opened]), 2, firstSopVersion, start + ms)
    expect(line).toMatchObject({ state: 'now', tone })
  })

  it('tells how much is left and how much is beyond', () => {
    const asking = replay([opened, entry('greeted', 5_000)])
    expect(stepLine(asking, 3, firstSopVersion, start + 97_000)).toMatchObject({
      leftMs: 28_000,
      beyondMs: 0,
    })
    expect(stepLine(asking, 3, firstSopVersion, start + 137_000)).toMatchObject({
      leftMs: 0,
      beyondMs: 12_000,
    })
  })

  it('stands still while the caller is waited for, and step 4 runs instead', () => {
    const waiting = replay([opened, entry('greeted', 5_000), entry('caller_wait_began', 35_000)])
    expect(stepLine(waiting, 3, firstSopVersion, start + 600_000)).toMatchObject({ tone: 'calm' })
    expect(stepLine(waiting, 3, firstSopVersion, start + 600_000).reading.netMs).toBe(30_000)
    expect(stepLine(waiting, 4, firstSopVersion, start + 600_000).state).toBe('now')
  })

  it('stays late when it is over', () => {
    const asking = replay([opened, entry('greeted', 10_100)])
    expect(stepLine(asking, 2, firstSopVersion, start + 900_000)).toMatchObject({
      state: 'done',
      tone: 'late',
      beyondMs: 100,
    })
  })
})

describe('the steps of the rail', () => {
  const answered = [opened, entry('greeted', 1), entry('questions_completed', 2), entry('decided_answer', 3)]
  it('show both roads before the decision and one after it', () => {
    expect(stepsOf(replay([opened]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(stepsOf(replay(answered))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(stepsOf(replay([...answered.slice(0, 3), entry('decided_ticket', 3)]))).toEqual([
      1, 2, 3, 4, 5, 8, 7,
    ])
  })

  it('have no clock in a late entry', () => {
    const late = replay([
      entry('opened', 0, { road: 'late_entry' }),
      entry('decided_answer', 3),
      entry('answer_given', 4),
    ])
    expect(stepLine(late, 7, firstSopVersion, start + 9_000_000)).toMatchObject({ tone: 'calm' })
  })
})

it('what is late by a fraction of a second is late by one second, never by none', () => {
  expect(shortTimeUp(100)).toBe('0:01')
  expect(shortTime(82_999)).toBe('1:22')
  expect(shortTime(3_852_000)).toBe('1:04:12')
  expect(shortTime(-5)).toBe('0:00')
})
