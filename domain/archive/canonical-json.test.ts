import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('keys stand in one order whatever order they came in, and nothing else is added', () => {
  expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'é"\n' })).toBe(
    '{"a":"é\\"\\n","b":[1,{"a":true,"z":null}]}',
  )
})

it('the example of RFC 8785 comes out as the RFC has it', () => {
  // Section 3.2.3: sorted by UTF-16 code units, so the emoji (a surrogate pair) comes before U+FB33.
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
  expect(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))).toBe(
    '{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"😀":0,"\ufb33":0}',
  )
  expect(
    canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0]),
  ).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
})

it('reading it back gives the same data, and writing that gives the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      fc.pre(JSON.stringify(plain).isWellFormed())
      const text = canonicalJson(plain)
      expect(JSON.parse(text)).toEqual(plain)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

it('what JSON cannot hold is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud83d', { '\ud83d': 1 }])
    expect(() => canonicalJson(value)).toThrow(RangeError)
})
