import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * A caller's number as somebody typed or pasted it, read. `e164` is +62... (or another country's) when it is a number
 * that can be dialled, else null; `display` is how it is shown: 0812-3456-7890, (0331) 487654, +65 6123 4567, or the
 * words as typed; `anonymous` when the words say that the caller hides the number.
 */
export interface Phone {
  e164: string | null
  display: string
  anonymous: boolean
}

const anonymousWords =
  /^\(?(anonim|anonymous|private|private number|nomor pribadi|pribadi|unknown|unavailable|withheld|restricted|no caller id|tidak diketahui|tidak dikenal|tanpa nomor|nomor tersembunyi|disembunyikan|rahasia)\)?$/i

/** Signs that pasting brings along: directions of writing, soft hyphens, spaces without width. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const extension = /[\s,;]*(?:ext|ekst|extension|pesawat|psw|#|x)[.:=\s]*\d{1,6}\s*$/i
const betweenTwo = /\s*(?:[/,;|]|\batau\b|\bor\b|\bdan\b)\s*/i

/** Reads a number in any spelling; without a country's code it is Indonesian. */
export function readPhone(typed: string): Phone {
  const words = typed.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim()
  if (anonymousWords.test(words)) return { e164: null, display: words, anonymous: true }
  // 0812/3456/7890 is one number, 0331-487654 / 0812-3456-7890 are two: the first of them is meant.
  const found = dialled(words) ?? words.split(betweenTwo).map(dialled).find(Boolean)
  if (!found) return { e164: null, display: words, anonymous: false }
  const home = found.countryCallingCode === '62'
  return {
    e164: found.number,
    display: home ? found.formatNational() : found.formatInternational(),
    anonymous: false,
  }
}

/** How a typed number is understood: `unclear` is kept as it was typed, and stops nothing. */
export type PhoneKind = 'mobile' | 'landline' | 'free' | 'abroad' | 'anonymous' | 'unclear'

/**
 * A number as it is shown beside the field while it is typed: `+62 812-3456-7890` and what it is; null for nothing.
 * In Indonesia 8 begins a mobile and 800 a free number (Kepmen PM.4/2001, numbering plan); all else is a landline.
 */
export function describePhone(typed: string): { kind: PhoneKind; shown: string } | null {
  const { e164, display, anonymous } = readPhone(typed)
  if (display === '') return null
  if (e164 === null) return { kind: anonymous ? 'anonymous' : 'unclear', shown: display }
  if (!e164.startsWith('+62')) return { kind: 'abroad', shown: display }
  const shown = `+62 ${display.replace(/^\(?0(\d+)\)?/, '$1')}`
  if (e164.startsWith('+62800')) return { kind: 'free', shown }
  return { kind: e164.startsWith('+628') ? 'mobile' : 'landline', shown }
}

function dialled(words: string) {
  const main = words.replace(extension, '').replace(/(?<=[\d(+]|[\d][ .-])[oO]|^[oO](?=\d)/g, '0')
  const digits = main.replace(/\D/g, '')
  const spellings = /^\D*\+/.test(main) ? [`+${digits}`] : withoutPlus(digits)
  return spellings.map(validNumber).find(Boolean)
}

/** What digits without a plus may mean, the likeliest first. An area's number without its 0 is not guessed at. */
function withoutPlus(digits: string): string[] {
  const abroad = /^(?:001|007|008|00)(?=[1-9])/.exec(digits)?.[0]
  if (abroad) return [`+${digits.slice(abroad.length)}`, `+${digits.slice(2)}`]
  if (digits.startsWith('62')) return [`+${digits}`]
  if (digits.startsWith('062')) return [digits, `+${digits.slice(1)}`]
  return /^[08]/.test(digits) ? [digits] : []
}

function validNumber(spelling: string) {
  const found = parsePhoneNumberFromString(spelling, { defaultCountry: 'ID', extract: false })
  return found?.isValid() ? found : undefined
}
