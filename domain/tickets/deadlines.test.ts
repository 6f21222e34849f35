import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstCalendar } from '../calendar/first-calendar.ts'
import { readHours } from '../calendar/hours.ts'
import { workingTimeBetween } from '../calendar/working-time.ts'
import { offsetMs } from '../calendar/zones.ts'
import { firstTable } from '../priorities/table.ts'
import type { Happening, JournalEntry, Terms } from '../sop/journal.ts'
import { type DeadlineStep, deadlines } from './deadlines.ts'
import { historyOf } from './history.ts'

const zone = 'Asia/Jakarta'
const hours = readHours(firstCalendar, zone)
const facts = { urgency: 'mendesak', impact: 'besar', category: 'pertanyaan' } as const
const at = (wall: string) =>
  new Date(Date.parse(`${wall.replace(' ', 'T').replace('.', ':')}:00Z`) - offsetMs(zone)).toISOString()
const wallOf = (instant: number) =>
  new Date(instant + offsetMs(zone)).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.')

let ids = 0
const entry = (happenedAt: string, happening: Happening): JournalEntry => ({
  ...happening,
  id: `01930000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
  happenedAt,
  recordedAt: happenedAt,
  clock: 'server',
  offsetMs: null,
  personId: 'sari',
})
const plain = (wall: string, what: string) => entry(at(wall), { what, detail: {} } as Happening)
const opened = (wall: string) => [
  entry(at(wall), { what: 'opened', detail: { road: 'call' } }),
  plain(wall, 'greeted'),
  plain(wall, 'questions_completed'),
  plain(wall, 'decided_ticket'),
  plain(wall, 'numbers_told'),
]
const again = (wall: string, terms: Partial<Terms>) =>
  entry(at(wall), {
    what: 'reprioritised',
    detail: { urgency: 'mendesak', impact: 'besar', grade: null, stageEndsAt: null, ...terms },
  })
const informed: Happening = { what: 'caller_informed', detail: { how: 'telephone' } }
const told = (wall: string) => entry(at(wall), informed)

function of(entries: JournalEntry[], more: Partial<Parameters<typeof historyOf>[1]> = {}) {
  const history = historyOf(entries, { ...facts, ...more })
  if (!history) throw new Error('no ticket')
  const steps: DeadlineStep[] = []
  return { ...deadlines(history, firstTable, hours, (step) => steps.push(step)), steps, history }
}
const due = (...given: Parameters<typeof of>) => wallOf(of(...given).dueAt)

test('a ticket is due by its priority in working time, its first reply before', () => {
  const read = of(opened('2026-11-23 14.00'))
  expect([read.priority, wallOf(read.firstReplyDueAt), wallOf(read.dueAt)]).toEqual([
    'tinggi',
    '2026-11-23 14.30',
    '2026-11-24 09.30',
  ])
  expect([wallOf(read.halfAt), wallOf(read.threeQuartersAt)]).toEqual([
    '2026-11-23 16.00',
    '2026-11-24 08.30',
  ])
})

test.each<[string, JournalEntry[], Partial<Parameters<typeof historyOf>[1]>, string]>([
  ['of low priority', [], { urgency: 'tidak_mendesak', impact: 'kecil' }, '2026-11-26 10.00'],
  ['whose priority is lowered', [again('2026-11-23 11.00', { impact: 'kecil' })], {}, '2026-11-24 10.00'],
  ['of a complaint without its kadar', [], { category: 'pengaduan' }, '2026-11-23 15.00'],
  [
    'of a complaint of kadar normatif',
    [again('2026-11-23 10.05', { grade: 'normatif' })],
    { category: 'pengaduan' },
    '2026-11-30 10.00',
  ],
  [
    'with a kadar that is no complaint',
    [again('2026-11-23 10.05', { grade: 'normatif' })],
    {},
    '2026-11-23 15.00',
  ],
  [
    'of a tender whose stage ends before',
    [again('2026-11-23 10.05', { stageEndsAt: at('2026-11-23 12.00') })],
    {},
    '2026-11-23 12.00',
  ],
  [
    'of a tender whose stage ends after',
    [again('2026-11-23 10.05', { stageEndsAt: at('2026-11-25 12.00') })],
    {},
    '2026-11-23 15.00',
  ],
  [
    'while the caller owed an answer for two hours of work',
    [plain('2026-11-23 11.00', 'caller_owes_began'), plain('2026-11-23 14.00', 'caller_owes_ended')],
    {},
    '2026-11-24 08.30',
  ],
  [
    'while he owed it over night and again',
    [
      plain('2026-11-23 15.30', 'caller_owes_began'),
      plain('2026-11-24 08.00', 'caller_owes_ended'),
      plain('2026-11-24 08.00', 'caller_owes_began'),
      plain('2026-11-24 09.00', 'caller_owes_ended'),
    ],
    { urgency: 'tidak_mendesak', impact: 'besar' },
    '2026-11-24 12.00',
  ],
  [
    'which was late before he owed anything',
    [plain('2026-11-24 08.00', 'caller_owes_began'), plain('2026-11-24 09.00', 'caller_owes_ended')],
    {},
    '2026-11-23 15.00',
  ],
  [
    'whose answer did not help: from telling it until he says so',
    [
      plain('2026-11-23 11.00', 'answer_received'),
      told('2026-11-23 11.00'),
      plain('2026-11-24 07.30', 'not_solved'),
    ],
    {},
    '2026-11-24 10.30',
  ],
  [
    'that was said not to be solved, taken back, and said again: counted once',
    [
      plain('2026-11-23 11.00', 'answer_received'),
      told('2026-11-23 11.00'),
      plain('2026-11-23 11.30', 'not_solved'),
      plain('2026-11-23 11.40', 'undone'),
      plain('2026-11-24 07.30', 'not_solved'),
    ],
    {},
    '2026-11-24 10.30',
  ],
  [
    'whose "no" was taken back and said again',
    [
      plain('2026-11-23 10.10', 'undone'),
      plain('2026-11-23 10.20', 'undone'),
      plain('2026-11-23 11.00', 'decided_ticket'),
    ],
    {},
    '2026-11-23 16.00',
  ],
])('a ticket %s', (_, more, words, end) => {
  expect(due([...opened('2026-11-23 10.00'), ...more], words)).toBe(end)
})

test('while the caller owes an answer the deadline stands, and asking him was the first reply', () => {
  const still = of([...opened('2026-11-23 10.00'), plain('2026-11-23 11.00', 'caller_owes_began')])
  expect([wallOf(still.stillSince ?? 0), wallOf(still.dueAt)]).toEqual([
    '2026-11-23 11.00',
    '2026-11-23 15.00',
  ])
  expect(wallOf(still.firstRepliedAt ?? 0)).toBe('2026-11-23 11.00')
  expect(still.steps.at(-1)).toMatchObject({ what: 'still', to: null })
})

test('a first reply that was taken back is none', () => {
  const told = [plain('2026-11-23 11.00', 'answer_received'), entry(at('2026-11-23 11.00'), informed)]
  expect(of([...opened('2026-11-23 10.00'), ...told]).firstRepliedAt).not.toBeNull()
  const back = plain('2026-11-23 11.05', 'undone')
  expect(of([...opened('2026-11-23 10.00'), ...told, back]).firstRepliedAt).toBeNull()
})

test('without a "no" that was given a number there is no deadline', () => {
  expect(historyOf(opened('2026-11-23 10.00').slice(0, 3), facts)).toBeNull()
  expect(historyOf(opened('2026-11-23 10.00'), { ...facts, impact: '' })).toBeNull()
})

test('whatever the caller owes, the working time that is ours is that of the table, and warnings come in their order', () => {
  const stretch = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 2_000 }))
  const urgent = fc.constantFrom('mendesak', 'tidak_mendesak' as const)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.array(stretch, { maxLength: 5 }),
      urgent,
      (start, gaps, urgency) => {
        let now = Date.parse(at('2026-12-20 08.00')) + start * 60_000
        const wall = () => wallOf(now)
        const entries = opened(wall())
        for (const [before, long] of gaps) {
          now += before * 60_000
          entries.push(plain(wall(), 'caller_owes_began'))
          now += long * 60_000
          entries.push(plain(wall(), 'caller_owes_ended'))
        }
        const read = of(entries, { urgency, impact: urgency === 'mendesak' ? 'besar' : 'kecil' })
        const { openedAt, halfAt, threeQuartersAt, dueAt, history } = read
        expect([openedAt, halfAt, threeQuartersAt, dueAt].toSorted((one, other) => one - other)).toEqual([
          openedAt,
          halfAt,
          threeQuartersAt,
          dueAt,
        ])
        if (urgency === 'tidak_mendesak') return
        const ours = history.still.reduce(
          (sum, { from, to }) => sum - workingTimeBetween(hours, from, Math.min(to ?? dueAt, dueAt)),
          workingTimeBetween(hours, openedAt, dueAt),
        )
        expect(ours).toBe(4 * 3_600_000)
      },
    ),
    { numRuns: 300 },
  )
})
