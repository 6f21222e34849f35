import { describe, expect, test } from 'vitest'
import type { Happening, JournalEntry } from './journal.ts'
import { next, type Progress, replay } from './machine.ts'
import type { StepNumber } from './paper.ts'
import { readStep } from './steps.ts'
import { firstSopVersion } from './version.ts'

const start = Date.parse('2026-11-23T02:14:00Z')

type Happened = readonly [seconds: number, what: Happening['what'], detail?: object]
/** A call as it went: what, and so many seconds after it was answered. */
const call = (...happened: Happened[]): Progress =>
  replay([[0, 'opened', { road: 'call' }] as const, ...happened].map(entry))

const entry = ([seconds, what, detail = {}]: Happened): JournalEntry =>
  ({
    what,
    detail,
    id: '01900000-0000-7000-8000-000000000000',
    happenedAt: new Date(start + seconds * 1000).toISOString(),
    recordedAt: new Date(start + seconds * 1000).toISOString(),
    clock: 'server',
    offsetMs: null,
    personId: 'sari',
  }) as JournalEntry

const read = ({ steps, waitingSince, lastAt }: Progress, step: StepNumber, seconds?: number) =>
  readStep(
    steps,
    step,
    firstSopVersion,
    seconds === undefined ? lastAt : start + seconds * 1000,
    waitingSince,
  )

describe('the greeting within 10 seconds', () => {
  test.each([
    [0, 'within'],
    [9.9, 'within'],
    [10, 'within'],
    [10.001, 'late'],
    [10.1, 'late'],
  ])('given after %d s is %s', (seconds, verdict) => {
    expect(read(call([seconds, 'greeted']), 2)).toMatchObject({ verdict, standardMs: 10_000 })
  })
  test.each([
    [9.9, 'running'],
    [10, 'running'],
    [10.1, 'overdue'],
  ])('not given after %d s is %s', (seconds, verdict) => {
    expect(read(call(), 2, seconds).verdict).toBe(verdict)
  })
})

describe('identity and problem within 2 minutes', () => {
  test.each([
    [119, 'within'],
    [120, 'within'],
    [121, 'late'],
  ])('complete after %d s is %s', (seconds, verdict) => {
    expect(read(call([5, 'greeted'], [5 + seconds, 'questions_completed']), 3)).toMatchObject({
      verdict,
      grossMs: seconds * 1000,
      netMs: seconds * 1000,
    })
  })
  test('what the caller needed is step 4, which has no standard time', () => {
    const progress = call(
      [5, 'greeted'],
      [20, 'caller_wait_began'],
      [80, 'caller_wait_ended'],
      [90, 'caller_wait_began'],
      [184, 'questions_completed'],
    )
    expect(read(progress, 3)).toEqual({
      grossMs: 179_000,
      netMs: 25_000,
      standardMs: 120_000,
      verdict: 'within',
    })
    expect(progress.steps[4]).toEqual({
      startedAt: start + 20_000,
      endedAt: start + 184_000,
      waitedMs: 154_000,
    })
    expect(read(progress, 4).verdict).toBe('untimed')
  })
  test('while the caller is waited for, step 3 stands still', () => {
    const waiting = call([5, 'greeted'], [20, 'caller_wait_began'])
    expect(read(waiting, 3, 300)).toMatchObject({ grossMs: 295_000, netMs: 15_000, verdict: 'running' })
  })
})

const decided = [
  [5, 'greeted'],
  [65, 'questions_completed'],
] as const

describe('the archive and the numbers within 10 minutes', () => {
  test.each([
    [600, 'within'],
    [600.1, 'late'],
  ])('archived %d s after the answer is %s', (seconds, verdict) => {
    const progress = call(
      ...decided,
      [70, 'decided_answer'],
      [100, 'answer_given'],
      [100 + seconds, 'archived'],
    )
    expect(read(progress, 7).verdict).toBe(verdict)
    expect(read(progress, 6)).toMatchObject({ grossMs: 30_000, verdict: 'untimed' })
  })
  test.each([
    [600, 'within'],
    [600.1, 'late'],
  ])('numbers told %d s after the "no" are %s', (seconds, verdict) => {
    expect(read(call(...decided, [70, 'decided_ticket'], [70 + seconds, 'numbers_told']), 8).verdict).toBe(
      verdict,
    )
  })
  test('on the road of a ticket step 7 begins when the caller has been told', () => {
    const day = 86_400
    const progress = call(
      ...decided,
      [70, 'decided_ticket'],
      [100, 'numbers_told'],
      [day, 'answer_received'],
      [day + 60, 'caller_informed', { how: 'telephone' }],
      [day + 90, 'archived'],
    )
    expect(read(progress, 7)).toMatchObject({ grossMs: 30_000, verdict: 'within' })
  })
  test('giving a form up in the midst of archiving does not start its time anew', () => {
    const progress = call(
      ...decided,
      [70, 'decided_answer'],
      [100, 'answer_given'],
      [650, 'cancelled'],
      [701, 'archived'],
    )
    expect(read(progress, 7)).toMatchObject({ grossMs: 601_000, verdict: 'late' })
  })
  test('an undo lets the time of step 8 run on from where it began', () => {
    const progress = call(
      ...decided,
      [70, 'decided_ticket'],
      [100, 'numbers_told'],
      [800, 'undone'],
      [801, 'numbers_told'],
    )
    expect(read(progress, 8)).toMatchObject({ grossMs: 731_000, verdict: 'late' })
  })
})

test('a late press counts from when the call was answered, and only the newest correction counts', () => {
  const pressed = call(
    [2, 'start_corrected', { secondsEarlier: 30 }],
    [4, 'start_corrected', { secondsEarlier: 6 }],
    [5, 'greeted'],
  )
  expect(read(pressed, 2)).toMatchObject({ grossMs: 11_000, verdict: 'late' })
  const after = next(pressed, entry([20, 'start_corrected', { secondsEarlier: 0 }]))
  expect(read(after, 2)).toMatchObject({ grossMs: 5_000, verdict: 'within' })
})

test('a second form of the call is not greeted again, and a late entry runs under no time of the call', () => {
  const second = replay([entry([60, 'opened', { road: 'inherits' }])])
  expect([second.phase, read(second, 2).verdict, read(second, 3).verdict]).toEqual([
    'asking',
    'not_begun',
    'running',
  ])
  const late = replay([entry([0, 'opened', { road: 'late_entry' }])])
  expect([late.lateEntry, late.phase, read(late, 3).verdict]).toEqual([true, 'deciding', 'not_begun'])
})
