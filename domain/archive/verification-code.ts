/**
 * The code that opens a form's verification page: 160 random bits in Crockford's base 32, 32 signs. Its alphabet has no
 * I, L, O and U, so that it can be read from paper and typed.
 */
export const verificationCode = /^[0-9A-HJKMNP-TV-Z]{32}$/

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code of 20 random bytes. Throws a RangeError for another number of bytes. */
export function writeCode(random: Uint8Array): string {
  if (random.length !== 20) throw new RangeError('A verification code has 20 bytes.')
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

/** The code as somebody typed it: small letters, blanks and hyphens are fine, and O I L mean 0 1 1. Null if it is none. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return verificationCode.test(code) ? code : null
}

/** In groups of four, as it is printed: `K3TN-8Q2M-…`. */
export const groupCode = (code: string) => code.replace(/.{4}(?=.)/g, '$&-')
