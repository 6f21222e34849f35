import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstTemplates, patternOf, printNumber, templateFault } from './numbers.ts'

const parts = { sequence: 1, officeCode: 'JBR', year: 2026, month: 11, classification: '027' }

test.each([
  [firstTemplates.form, 1, 11, '001/FK/LPSE-JBR/XI/2026'],
  [firstTemplates.form, 1000, 1, '1000/FK/LPSE-JBR/I/2026'],
  [firstTemplates.ticket, 1, 11, 'TKT-JBR-202611-0001'],
  [firstTemplates.ticket, 12345, 3, 'TKT-JBR-202603-12345'],
  ['{klasifikasi}/{urut}/{tahun}', 7, 8, '027/7/2026'],
  ['{tahun}.{bulan:1}.{urut:6}', 42, 8, '2026.8.000042'],
  ['{urut}{urut}-{tahun}', 5, 8, '55-2026'],
])('%s prints number %i of month %i as %s', (template, sequence, month, printed) => {
  expect(printNumber(template, { ...parts, sequence, month })).toBe(printed)
})

test.each([
  [firstTemplates.form, '042/FK/LPSE-JBR/XI/2026', ['42', '2026']],
  [firstTemplates.ticket, 'TKT-JBR-202603-12345', ['12345', '2026']],
  ['{klasifikasi}/{urut}/{tahun}', '027/7/2026', ['7', '2026']],
  ['{urut:3}/{tahun}', '42/2026', null],
  ['{urut}/{tahun}', '042/2026', null],
  ['{urut}.{kode}/{tahun}', '4xJBR/2026', null],
])('by %s the text %s is the number and year %j', (template, printed, wanted) => {
  const { pattern, sequence, year } = patternOf(template, { officeCode: 'JBR', classification: '027' })
  const found = new RegExp(pattern).exec(printed)
  expect(found && [String(Number(found[sequence])), found[year]]).toEqual(wanted)
})

test('the twelve months in Roman figures', () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    printNumber('{bulan_romawi}', { ...parts, month: month + 1 }),
  )
  expect(months.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII')
})

test.each([
  [firstTemplates.form, true, null],
  [firstTemplates.ticket, true, null],
  ['{urut}/{tahun}', false, null],
  ['{urut}/{tahun}', true, 'without_code'],
  ['{urut}/{kode}', true, 'without_year'],
  ['{tahun}/{kode}', true, 'without_sequence'],
  ['{urut}/{tahun}/{kantor}', false, 'unknown_placeholder'],
  ['{urut}/{tahun}/{', false, 'unknown_placeholder'],
  ['{urut}/{tahun}/{Kode}', false, 'unknown_placeholder'],
  ['{urut}/{tahun}\n', false, 'bad_character'],
  ['{urut}/{tahun}/№', false, 'bad_character'],
  [`{urut}/{tahun}/${'x'.repeat(80)}`, false, 'too_long'],
])('the template %j (several offices: %s) has the fault %s', (template, several, fault) => {
  expect(templateFault(template, several)).toBe(fault)
})

test('no two numbers of an office and year print alike, with any template that is let through', () => {
  const piece = fc.constantFrom(
    '{urut}',
    '{urut:4}',
    '{tahun}',
    '{bulan}',
    '{bulan_romawi}',
    '{kode}',
    '/',
    '-',
    '1',
  )
  const template = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))
  const numbered = fc.record({
    sequence: fc.integer({ min: 1, max: 20_000 }),
    month: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(template, numbered, numbered, (template, one, other) => {
      fc.pre(templateFault(template, false) === null && one.sequence !== other.sequence)
      expect(printNumber(template, { ...parts, ...one })).not.toBe(
        printNumber(template, { ...parts, ...other }),
      )
    }),
    { numRuns: 3_000 },
  )
})
