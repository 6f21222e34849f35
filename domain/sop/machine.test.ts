import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Happening, JournalEntry, What } from './journal.ts'
import { beforeAnything, isUnfinished, mayHappen, next, type Progress, replay } from './machine.ts'
import { phases } from './roads.ts'
import { readStep } from './steps.ts'
import { firstSopVersion } from './version.ts'

const plain = [
  'greeted',
  'caller_wait_began',
  'caller_wait_ended',
  'questions_completed',
  'decided_answer',
  'decided_ticket',
  'answer_given',
  'numbers_told',
  'answer_received',
  'caller_confirmed',
  'not_solved',
  'caller_owes_began',
  'caller_owes_ended',
  'cancelled',
  'undone',
  'archived',
  'set_aside',
  'resumed',
] as const satisfies readonly What[]

const known: readonly Happening[] = [
  ...plain.map((what): Happening => ({ what, detail: {} })),
  { what: 'opened', detail: { road: 'call' } },
  { what: 'opened', detail: { road: 'inherits' } },
  { what: 'opened', detail: { road: 'late_entry' } },
  { what: 'start_corrected', detail: { secondsEarlier: 0 } },
  { what: 'start_corrected', detail: { secondsEarlier: 600 } },
  { what: 'handover_recorded', detail: { handover: 'email' } },
  { what: 'caller_informed', detail: { how: 'email' } },
  { what: 'ended', detail: { reason: 'silent' } },
  { what: 'words_saved', detail: { fields: ['name'] } },
  { what: 'handed_on', detail: { to: 'budi' } },
  { what: 'deviation_explained', detail: { step: 3, reason: 'other' } },
  { what: 'corrected', detail: { version: 2 } },
  {
    what: 'reprioritised',
    detail: { urgency: 'mendesak', impact: 'besar', grade: null, stageEndsAt: null },
  },
]

const entryOf = (happened: Happening, at: number): JournalEntry => ({
  ...happened,
  id: '01900000-0000-7000-8000-000000000000',
  happenedAt: new Date(at).toISOString(),
  recordedAt: new Date(at).toISOString(),
  clock: 'server',
  offsetMs: null,
  personId: 'sari',
})

/** What leads on is likelier than its share, or a walk would hardly ever leave the first steps. */
const onward: readonly What[] = plain.filter((what) => !/wait|owes|undone|cancelled|aside|resumed/.test(what))

/** Any order of events: half of them any at all, half such as may happen; clocks may go backwards, as a browser's can. */
const journal = fc
  .array(
    fc.tuple(
      fc.nat(),
      fc.constantFrom('any', 'allowed', 'onward'),
      fc.integer({ min: -5_000, max: 200_000 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((steps) => {
    let at = Date.parse('2026-11-23T02:14:00Z')
    let progress = beforeAnything
    return steps.map(([chosen, from, ms]) => {
      const allowed = known.filter(({ what }) => from === 'any' || mayHappen(progress, what))
      const leading = allowed.filter(
        ({ what }) => from !== 'onward' || onward.includes(what) || what === 'opened',
      )
      const among = leading.length > 0 ? leading : known
      at += ms
      const entry = entryOf(among[chosen % among.length] ?? { what: 'greeted', detail: {} }, at)
      progress = next(progress, entry)
      return entry
    })
  })

/** Every state on the way, beginning with nothing. */
function way(entries: readonly JournalEntry[]): Progress[] {
  const states = [beforeAnything]
  for (const entry of entries) states.push(next(states.at(-1) ?? beforeAnything, entry))
  return states
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8] as const
const always = (holds: (states: Progress[], entries: readonly JournalEntry[]) => void, numRuns = 1_500) =>
  fc.assert(
    fc.property(journal, (entries) => holds(way(entries), entries)),
    { numRuns },
  )

test('no order of events reaches an impossible state', () => {
  const reached = new Set<string>()
  always((states) => {
    for (const {
      phase,
      steps,
      decision,
      cancelled,
      formNumberGiven,
      ticketNumberGiven,
      ...state
    } of states) {
      reached.add(phase)
      const running = ([2, 3, 5, 6, 7, 8] as const).filter(
        (step) => steps[step].startedAt !== null && steps[step].endedAt === null,
      )
      const runs = { greeting: 2, asking: 3, deciding: 5, answering: 6, issuing: 8, archiving: 7 } as Partial<
        Record<string, number>
      >
      expect(running).toEqual(runs[phase] === undefined ? [] : [runs[phase]])
      if (state.waitingSince !== null) expect(phase).toBe('asking')
      for (const [place, { from, to }] of state.owed.entries()) {
        if (to === null)
          expect([phase, place + 1]).toEqual([expect.stringMatching(/issuing|waiting/), state.owed.length])
        else expect(to).toBeGreaterThanOrEqual(from)
      }
      if (state.setAside) expect(isUnfinished(phase)).toBe(true)
      if (decision !== null || cancelled) expect(formNumberGiven).toBe(true)
      if (decision === 'ticket') expect(ticketNumberGiven).toBe(true)
      if (['issuing', 'waiting', 'informing'].includes(phase)) expect(decision).toBe('ticket')
      if (phase === 'answering') expect(decision).toBe('answer')
      if (phase === 'archiving' && !cancelled) expect(decision).not.toBeNull()
      if (phase === 'ended') expect(formNumberGiven).toBe(false)
      if (phase === 'informing') expect(state.answerId).not.toBeNull()
      if (state.informed !== null) {
        expect([phase, decision]).toEqual([expect.stringMatching(/archiv/), 'ticket'])
        expect(state.answerId).not.toBeNull()
      }
      if (state.confirmed) expect(state.informed).not.toBeNull()
      expect(state.undoable).toBe(state.past.at(-1)?.what ?? null)
    }
  })
  expect([...phases].filter((phase) => !reached.has(phase))).toEqual([])
})

test('no time is ever negative, and none is counted twice', () => {
  always((states) => {
    const { steps, lastAt, waitingSince } = states.at(-1) ?? beforeAnything
    for (const step of numbers) {
      const { grossMs, netMs } = readStep(steps, step, firstSopVersion, lastAt, waitingSince)
      const { startedAt, endedAt, waitedMs } = steps[step]
      if (endedAt !== null) expect(endedAt).toBeGreaterThanOrEqual(startedAt ?? Number.POSITIVE_INFINITY)
      expect(waitedMs).toBeGreaterThanOrEqual(0)
      expect(grossMs).toBeGreaterThanOrEqual(0)
      expect(netMs).toBeGreaterThanOrEqual(0)
      expect(netMs).toBeLessThanOrEqual(grossMs)
    }
    expect(steps[4].waitedMs).toBe(steps[3].waitedMs)
  })
})

test('what may not happen changes nothing, and what may is the only thing that does', () => {
  always((states, entries) => {
    for (const [place, entry] of entries.entries()) {
      const before = states[place] ?? beforeAnything
      if (!mayHappen(before, entry.what)) expect(states[place + 1]).toBe(before)
    }
  })
})

test('a replay gives the same as step by step, also without what is only kept as evidence', () => {
  always((states, entries) => {
    expect(replay(entries)).toEqual(states.at(-1))
    const notes: readonly What[] = [
      'words_saved',
      'handed_on',
      'deviation_explained',
      'corrected',
      'reprioritised',
    ]
    expect(replay(entries.filter(({ what }) => !notes.includes(what)))).toEqual(states.at(-1))
  })
})

test('undo goes back to where the decision was made, and every number stays given', () => {
  let undone = 0
  always((states, entries) => {
    for (const [place, entry] of entries.entries()) {
      const [before = beforeAnything, after = beforeAnything] = [states[place], states[place + 1]]
      if (before.formNumberGiven) expect(after.formNumberGiven).toBe(true)
      if (before.ticketNumberGiven) expect(after.ticketNumberGiven).toBe(true)
      if (entry.what !== 'undone' || before === after) continue
      undone += 1
      const moment = before.past.at(-1)
      expect(after).toMatchObject({ phase: moment?.phase, steps: moment?.steps, decision: moment?.decision })
      expect(after.past).toEqual(before.past.slice(0, -1))
    }
  })
  expect(undone).toBeGreaterThan(50)
})

/** A ticket whose caller was told the answer, and then anything. */
const toTold: readonly Happening[] = [
  { what: 'opened', detail: { road: 'call' } },
  ...(['greeted', 'questions_completed', 'decided_ticket', 'numbers_told', 'answer_received'] as const).map(
    (what): Happening => ({ what, detail: {} }),
  ),
  { what: 'caller_informed', detail: { how: 'telephone' } },
]

test('an answer that did not solve it brings the ticket back to waiting, and step 7 has not begun', () => {
  let back = 0
  const start = replay(toTold.map((happened, place) => entryOf(happened, place * 60_000)))
  const tail = fc.array(fc.constantFrom(...known.filter(({ what }) => what !== 'archived')), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(tail, (happened) => {
      let before = start
      for (const one of happened) {
        const after = next(before, entryOf(one, before.lastAt + 60_000))
        if (one.what === 'not_solved' && after !== before) {
          back += 1
          expect(after).toMatchObject({ phase: 'waiting', answerId: null, informed: null, confirmed: false })
          expect(after.steps).toMatchObject({ 7: { startedAt: null, endedAt: null }, 8: before.steps[8] })
          expect(after.rounds).toBe(before.rounds + 1)
          const { phase, steps, informed, confirmed, answerId, rounds } = before
          const undone = next(after, entryOf({ what: 'undone', detail: {} }, after.lastAt))
          expect(undone).toMatchObject({ phase, steps, informed, confirmed, answerId, rounds })
        }
        before = after
      }
    }),
    { numRuns: 1_200 },
  )
  expect(back).toBeGreaterThan(50)
})

test('an undo right after a decision restores the state before it, but for the numbers', () => {
  always((states) => {
    const before = states.at(-1) ?? beforeAnything
    for (const what of [
      'decided_answer',
      'decided_ticket',
      'answer_given',
      'numbers_told',
      'cancelled',
    ] as const) {
      if (!mayHappen(before, what) || before.waitingSince !== null) continue
      const decided = next(before, entryOf({ what, detail: {} }, before.lastAt + 1_000))
      const back = next(decided, entryOf({ what: 'undone', detail: {} }, before.lastAt + 2_000))
      const { lastAt: _, formNumberGiven: _form, ticketNumberGiven: _ticket, ...same } = back
      expect(before).toMatchObject(same)
    }
  }, 600)
})

test('an archived form and an ended call go nowhere', () => {
  always((states) => {
    const over = states.findIndex(({ phase }) => phase === 'archived' || phase === 'ended')
    if (over === -1) return
    for (const state of states.slice(over)) expect(state.phase).toBe(states[over]?.phase)
    expect(states.at(-1)?.undoable).toBeNull()
  })
})
