import { expect, test } from 'vitest'
import {
  emailIsFine,
  missingFields,
  noWords,
  requiredForAnswer,
  requiredForDecision,
  requiredForTicket,
  words,
} from './words.ts'

const full = {
  ...noWords,
  name: 'Rina',
  phone: '0812',
  problem: 'Gagal unggah.',
  category: 'pertanyaan' as const,
}

test.each([
  ['an empty form', noWords, requiredForDecision, ['name', 'phone', 'problem', 'category']],
  ['a full one', full, requiredForDecision, []],
  ['one with blanks for a name', { ...full, name: ' \n\t' }, requiredForDecision, ['name']],
  ['a ticket’s', full, requiredForTicket, ['urgency', 'impact', 'unitId']],
  ['an answer’s', full, requiredForAnswer, ['answer']],
] as const)('%s misses these fields, in the paper’s order', (_, filled, required, missing) => {
  expect(missingFields(filled, required)).toEqual(missing)
})

test('e-mail, institution and address are never required', () => {
  for (const field of ['email', 'institution', 'address'] as const)
    for (const required of [requiredForDecision, requiredForTicket, requiredForAnswer])
      expect(required as readonly string[]).not.toContain(field)
})

test.each([
  ['', true],
  ['  ', true],
  ['rina@melati.co.id', true],
  [' rina@melati.co.id ', true],
  ['rina@', false],
  ['rina', false],
  ['rina@melati.co.id, dedi@melati.co.id', false],
  ['rina@melati.co.id\r\nBcc: semua@x.id', false],
  ['"a b"@melati.co.id', false],
])('%j as an e-mail is fine: %s', (email, fine) => {
  expect(emailIsFine(email)).toBe(fine)
})

test.each([
  ['an empty draft', noWords, true],
  ['a category that is none', { ...noWords, category: 'keluhan' }, false],
  ['a name of 300 signs', { ...noWords, name: 'x'.repeat(300) }, true],
  ['a name of 301 signs', { ...noWords, name: 'x'.repeat(301) }, false],
  ['a problem of 20,000 signs', { ...noWords, problem: 'x'.repeat(20_000) }, true],
  ['a problem of 20,001 signs', { ...noWords, problem: 'x'.repeat(20_001) }, false],
  ['a unit that is no id', { ...noWords, unitId: 'D22' }, false],
])('%s is let in: %s', (_, given, fine) => {
  expect(words.safeParse(given).success).toBe(fine)
})
