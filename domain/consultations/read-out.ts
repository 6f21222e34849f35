const digitWords = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const
const signWords: Record<string, string> = {
  '/': 'garis miring',
  '-': 'strip',
  '.': 'titik',
  '@': 'et',
  _: 'garis bawah',
}

/**
 * A number as it is said on the telephone, sign by sign, in Indonesian whatever the language of the screen:
 * TKT-JBR-202611-0001 is "T K T, strip, J B R, strip, dua nol dua enam satu satu, strip, nol nol nol satu".
 */
export function spellOut(printed: string): string {
  const parts = printed.match(/\d+|\p{L}+|[^\d\p{L}\s]/gu) ?? []
  return parts.map(spellPart).join(', ')
}

function spellPart(part: string): string {
  if (/^\d/.test(part)) return [...part].map((digit) => digitWords[Number(digit)]).join(' ')
  if (/^\p{L}/u.test(part)) return [...part.toUpperCase()].join(' ')
  return signWords[part] ?? part
}

/**
 * What a form is called until the server has given its number (the browser had to go on alone): six signs of its id,
 * without I, L, O and U. Derived, so that it can be found again from the form.
 */
export function provisionalCode(consultationId: string): string {
  const random = Number.parseInt(consultationId.replaceAll('-', '').slice(-8), 16)
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const code = Array.from({ length: 6 }, (_, place) => signs[Math.floor(random / 32 ** place) % 32]).join('')
  return `S-${code.slice(0, 3)}-${code.slice(3)}`
}
