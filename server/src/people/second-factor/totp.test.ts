import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { base32, codeOf, newSecret, stepOf } from './totp.ts'

// RFC 6238, appendix B, the SHA-1 column; its eight digits shortened to the last six.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code of RFC 6238 is %s', (second, code) => {
  expect(codeOf(Buffer.from('12345678901234567890'), Math.floor(second / 30))).toBe(code)
})

test('an authenticator of another maker shows the same codes', () => {
  const secret = newSecret()
  const other = new TOTP({ secret: Secret.fromBase32(base32(secret)) })
  const now = Date.UTC(2026, 10, 24, 3, 0, 0)
  expect(other.generate({ timestamp: now })).toBe(codeOf(secret, now / 30_000))
})

test('the code before and the code after are taken, an older one and a used one are not', () => {
  const secret = newSecret()
  const now = new Date('2026-11-24T03:00:10Z')
  const step = Math.floor(now.getTime() / 30_000)
  for (const off of [-1, 0, 1]) expect(stepOf(secret, codeOf(secret, step + off), now, 0)).toBe(step + off)
  for (const off of [-2, 2]) expect(stepOf(secret, codeOf(secret, step + off), now, 0)).toBeNull()
  expect(stepOf(secret, codeOf(secret, step), now, step)).toBeNull()
})
