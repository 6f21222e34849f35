import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLine, codeOfBytes, codesIn } from './case-code.ts'
import { numbersIn } from './quoted-numbers.ts'
import { pauseAfter, tryForMs } from './retry-pauses.ts'
import { exampleWords, fillTemplate, firstMailTemplates, unknownWords } from './templates.ts'

const templates = ['{urut:3}/FK/LPSE-{kode}/{bulan_romawi}/{tahun}', 'TKT-{kode}-{tahun}{bulan}-{urut:4}']
const office = { code: 'JBR', classification: null }

test.each([
  ['Nomor tiket saya TKT-JBR-202611-0001.', ['TKT-JBR-202611-0001']],
  ['tkt jbr', []],
  ['tkt - jbr - 202611 - 1 ya bu', ['TKT-JBR-202611-0001']],
  ['1/fk/lpse-jbr/xi/2026', ['001/FK/LPSE-JBR/XI/2026']],
  [
    '001 / FK / LPSE-JBR / XI / 2026\ndan TKT-JBR-202611-0002',
    ['001/FK/LPSE-JBR/XI/2026', 'TKT-JBR-202611-0002'],
  ],
  ['TKT-MKS-202611-0001', []],
  ['XTKT-JBR-202611-00019999999999', []],
])('a number heard on the telephone is found as it is printed: %s', (text, found) => {
  expect(numbersIn(text, templates, office)).toEqual(found)
})

test('a code survives quoting and broken lines, and nothing shorter is one', () => {
  const code = codeOfBytes(Uint8Array.from({ length: 17 }, (_, at) => at * 15))
  const line = codeLine('TKT-JBR-202611-0001', code)
  expect(codesIn(`> ${line.toUpperCase()}`)).toEqual([code])
  expect(codesIn(line.replace('# ', '#\n> '))).toEqual([code])
  expect(codesIn(line.slice(0, -60))).toEqual([])
})

test('codes of different bytes differ', () => {
  const bytes = fc.uint8Array({ minLength: 17, maxLength: 17 })
  fc.assert(
    fc.property(bytes, fc.nat(129), (one, bit) => {
      const other = one.slice()
      const place = 16 - Math.floor(bit / 8)
      other[place] = (other[place] ?? 0) ^ (1 << (bit % 8))
      expect(codeOfBytes(other)).not.toBe(codeOfBytes(one))
    }),
  )
})

test('a letter that is not taken is tried for three days with growing pauses', () => {
  const pauses = Array.from({ length: 30 }, (_, at) => pauseAfter(at + 1))
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other))
  let [passed, tries] = [0, 1]
  while (passed < tryForMs) passed += pauses[tries++ - 1] ?? 0
  expect(tries).toBeGreaterThan(15)
  expect(tries).toBeLessThan(30)
})

test.each(Object.entries(firstMailTemplates))('our first words for %s are filled whole', (_, template) => {
  expect(unknownWords(template)).toEqual([])
  const { subject, body } = fillTemplate(template, exampleWords)
  expect(`${subject}${body}`).not.toMatch(/[{}]/)
  expect(subject).toContain(exampleWords.nomor_tiket)
})

test('A6: what was typed by a caller stays on its line of a letter', () => {
  const typed = 'Rina\r\nBcc: semua@lpse.test\u2028x'
  const { subject, body } = fillTemplate(
    { subject: '{nama}', body: 'Yth. {nama}\n{jawaban}' },
    {
      nama: typed,
      jawaban: 'a\r\nb',
    },
  )
  expect(subject).toBe('Rina Bcc: semua@lpse.test x')
  expect(body).toBe('Yth. Rina Bcc: semua@lpse.test x\na \nb\n')
})
