import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupCode, readCode, writeCode } from './verification-code.ts'

const random = fc.uint8Array({ minLength: 20, maxLength: 20 })

it('every code can be read back from its printed groups, also in small letters', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = writeCode(bytes)
      expect(readCode(groupCode(code))).toBe(code)
      expect(readCode(` ${groupCode(code).toLowerCase()} `)).toBe(code)
    }),
  )
})

it('all 160 bits are in the code', () => {
  expect(writeCode(new Uint8Array(20))).toBe('0'.repeat(32))
  expect(writeCode(new Uint8Array(20).fill(255))).toBe('Z'.repeat(32))
  fc.assert(
    fc.property(random, fc.nat(159), (bytes, bit) => {
      const other = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)))
      expect(writeCode(other)).not.toBe(writeCode(bytes))
    }),
  )
  expect(() => writeCode(new Uint8Array(16))).toThrow(RangeError)
})

it('letters that look like digits are read as digits; anything else is no code', () => {
  expect(readCode(`OIL${'0'.repeat(29)}`)).toBe(`011${'0'.repeat(29)}`)
  for (const wrong of ['', 'U'.repeat(32), '0'.repeat(31), '0'.repeat(33), `${'0'.repeat(31)}'`])
    expect(readCode(wrong)).toBe(null)
})

it('it is printed in groups of four', () => {
  expect(groupCode('0123456789ABCDEFGHJKMNPQRSTVWXYZ')).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ')
})
