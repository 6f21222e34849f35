import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Happening, JournalEntry } from '../sop/journal.ts'
import { replay } from '../sop/machine.ts'
import { ticketStateOf } from './ticket-state.ts'

const happened = (...what: Happening[]): JournalEntry[] =>
  what.map((one, index) => {
    const at = new Date(Date.UTC(2026, 10, 23, 2, 14, index)).toISOString()
    const id = `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`
    return { ...one, id, happenedAt: at, recordedAt: at, clock: 'server', offsetMs: null, personId: 'sari' }
  })
const plain = (what: string) => ({ what, detail: {} }) as Happening
const toNo: Happening[] = [
  { what: 'opened', detail: { road: 'call' } },
  plain('greeted'),
  plain('questions_completed'),
  plain('decided_ticket'),
]
const told: Happening = { what: 'caller_informed', detail: { how: 'telephone' } }

test.each<[string, Happening[], ReturnType<typeof ticketStateOf>]>([
  ['before the decision', toNo.slice(0, 3), null],
  ['after "yes"', [...toNo.slice(0, 3), plain('decided_answer')], null],
  ['after "no"', toNo, 'open'],
  ['when the numbers were told', [...toNo, plain('numbers_told')], 'open'],
  ['when the Form Jawaban arrived', [...toNo, plain('numbers_told'), plain('answer_received')], 'answered'],
  ['when the caller was told', [...toNo, plain('numbers_told'), plain('answer_received'), told], 'informed'],
  [
    'when the form was archived',
    [...toNo, plain('numbers_told'), plain('answer_received'), told, plain('archived')],
    'closed',
  ],
  ['when the "no" was taken back', [...toNo, plain('undone')], 'withdrawn'],
  ['when "no" was said again', [...toNo, plain('undone'), plain('decided_ticket')], 'open'],
  ['when "yes" was said instead', [...toNo, plain('undone'), plain('decided_answer')], 'withdrawn'],
  ['when the form is BATAL', [...toNo, plain('cancelled')], 'withdrawn'],
  ['when a BATAL form was archived', [...toNo, plain('cancelled'), plain('archived')], 'withdrawn'],
])('%s the ticket is as it should stand', (_, journal, state) => {
  expect(ticketStateOf(replay(happened(...journal)))).toBe(state)
})

test('whatever happens, a ticket whose number was given never stops being one', () => {
  const any = fc.constantFrom<Happening>(
    ...toNo,
    told,
    ...['numbers_told', 'answer_received', 'undone', 'cancelled', 'archived', 'decided_answer'].map(plain),
  )
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (rest) => {
      const states = rest.map((_, count) =>
        ticketStateOf(replay(happened(...toNo, ...rest.slice(0, count + 1)))),
      )
      expect(states).not.toContain(null)
    }),
  )
})
