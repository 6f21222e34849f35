import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fontsOf, textOf } from '#server/testing/pdf-tools.ts'
import { coverageOf } from './font-coverage.ts'
import { fontFiles, printable, printableData } from './printable.ts'
import { compilePdf } from './typst.ts'

const at = new Date('2026-11-24T00:00:00Z')
const template = '#import "/letterhead.typ": paper, typed\n#show: paper\n#typed(json("/data.json"))'
const print = (data: string) => compilePdf({ template, data, title: data, at })

it('the tables of the fonts say what they can show', () => {
  const [stix, source] = ['STIXTwoText-Regular', 'SourceSans3-Regular'].map((name) =>
    coverageOf(fontFiles.find((file) => file.includes(name)) ?? ''),
  )
  for (const sign of ['A', 'z', '–', '“', 'é', 'Ł', 'Ж', 'Ω'])
    for (const font of [stix, source]) expect(font?.has(sign.codePointAt(0) ?? 0), sign).toBe(true)
  expect(source?.has(0x25a1)).toBe(true)
  for (const sign of ['😀', '中', 'ع', '\uffff'])
    for (const font of [stix, source]) expect(font?.has(sign.codePointAt(0) ?? 0), sign).toBe(false)
})

it.each([
  ['plain text stays', 'Nomor 0812-3456 (pagi) "ya" #1 & 2 < 3', 'Nomor 0812-3456 (pagi) "ya" #1 & 2 < 3'],
  ['a letter and its accent become one', 'Jose\u0301', 'José'],
  ['an emoji is one square', 'a😀b', 'a□b'],
  ['a joined emoji is one square', '👨‍👩‍👧', '□'],
  ['Chinese is a square a sign', '中文', '□□'],
  ['an accent that the font of its letter lacks is a square behind the letter', 'e\u0489', 'e□'],
  ['an accent without a letter is a square', '\u0489', '□'],
  ['line ends are one kind', 'a\r\nb\rc\u2028d\u0085e\vf', 'a\nb\nc\nd\ne\nf'],
  ['tabs and wide spaces are a space', 'a\tb\u3000c\u00a0d', 'a b c d'],
  ['control signs go', 'a\u0000\u0007\u001b[1mb\u007f\u009f', 'a[1mb'],
  ['signs that turn the direction of reading go', 'exe\u202e\u2066gpj\ufeff\u200b\u00ad', 'exegpj'],
  ['half a sign is a square', 'a\ud83db', 'a□b'],
])('%s', (_rule, typed, printed) => {
  expect(printable(typed)).toBe(printed)
})

it('what is printable stays as it is, and every string in the data becomes so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(printable(text))).toBe(printable(text))
    }),
  )
  expect(printableData({ a: ['中', 1, null, true, { b: '\t' }] })).toEqual({
    a: ['□', 1, null, true, { b: ' ' }],
  })
})

it('anything at all can be printed as PDF/A, with our fonts alone', async () => {
  const anything = fc.sample(fc.string({ unit: 'binary', minLength: 20, maxLength: 60 }), {
    numRuns: 400,
    seed: 7,
  })
  for (const font of await fontsOf(await print(anything.join('\n'))))
    expect(font).toMatch(/\+(STIXTwoText|SourceSans3)-\w+ .* yes yes yes/)
})

it('every sign that is let through is on the paper', async () => {
  const everySign = Array.from({ length: 0x2fff }, (_, i) => String.fromCodePoint(i + 0x21))
  const kept = everySign.filter((sign) => /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(sign) && printable(sign) === sign)
  expect(kept.length).toBeGreaterThan(1500)
  const words = kept.flatMap((sign, i) => (i % 20 === 19 ? [sign, ' '] : [sign])).join('')
  const printed = (await textOf(await print(words))).normalize('NFKC')
  // Signs that Unicode calls compatible (ﬁ and fi) are read back as their plain form.
  expect(
    kept.filter((sign) => ![...sign.normalize('NFKC')].every((plain) => printed.includes(plain.trim()))),
  ).toEqual([])
})
