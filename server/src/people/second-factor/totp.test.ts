import { expect, test } from 'vitest'
import { base32, newSecret, otpauthUri, stepOf } from './totp.ts'

const ofTheRfc = Buffer.from('12345678901234567890')

// RFC 6238, appendix B, the SHA-1 column; its eight digits shortened to the last six.
const vectors = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const
test.each(vectors)('at second %i the code of RFC 6238 is %s', (second, code) => {
  const step = Math.floor(second / 30)
  expect(stepOf(ofTheRfc, code, new Date(second * 1000), 0)).toBe(step)
  expect(stepOf(ofTheRfc, code === '287082' ? '287083' : '287082', new Date(second * 1000), 0)).toBeNull()
})

test('the code before and the code after are taken, an older one and a used one are not', () => {
  const at = (step: number) => new Date(1111111111_000 + step * 30_000)
  const step = Math.floor(1111111111 / 30)
  for (const off of [-1, 0, 1]) expect(stepOf(ofTheRfc, '050471', at(off), 0)).toBe(step)
  for (const off of [-2, 2]) expect(stepOf(ofTheRfc, '050471', at(off), 0)).toBeNull()
  expect(stepOf(ofTheRfc, '050471', at(0), step)).toBeNull()
  expect(stepOf(ofTheRfc, '050471', at(0), step - 1)).toBe(step)
})

test('a fresh secret has 160 bits, each time others, and the QR code says it with the account', () => {
  const secret = newSecret()
  expect(secret).toHaveLength(20)
  expect(newSecret().equals(secret)).toBe(false)
  const uri = new URL(otpauthUri(secret, 'sari@dering.test'))
  expect(uri.host + uri.pathname).toBe('totp/Dering:sari%40dering.test')
  expect(uri.searchParams.get('secret')).toBe(base32(secret))
  expect(base32(ofTheRfc)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
})
