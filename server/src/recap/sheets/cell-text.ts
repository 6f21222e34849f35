/** XML 1.0 has no place for these, and no screen has a picture for them; tab and line feed stay. */
const UNPRINTABLE = /[^\t\n\x20-\x7E\x85\xA0-\uFFFD]/g

/**
 * A text as a cell can hold it: line ends are line feeds, control characters are gone, half a surrogate pair is
 * the replacement character. No word changes.
 */
export function cellText(text: string): string {
  return text.replace(/\r\n?/g, '\n').toWellFormed().replace(UNPRINTABLE, '')
}

/** `=`, `+`, `-`, `@` in the Western and the full-width form, which Excel takes for the same. */
const FORMULA_START = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]/

/** Begins like a formula, or with a tab or a line end, behind which some readers look for one. */
export function startsLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) || /^[\t\r\n]/.test(text)
}

const DAYS = 'senin|selasa|rabu|kamis|jumat|sabtu|minggu'
const MONTHS = '(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*'
const NUMBER = new RegExp(`^(?:[\\s\\d.,:;/()%+$\\-]|rp|idr|e|am|pm|${DAYS}|${MONTHS})+$`, 'i')
/** Longer ones are no number; and a pattern must not be given a whole letter to chew on. */
const LONGEST_NUMBER = 60

/**
 * A spreadsheet would make a number, an amount, a date or a truth value of it and lose the words: 00123 -> 123,
 * 1/2 -> 1 February, Rp5.000 -> 5000, benar -> TRUE.
 */
export function readsAsNumber(text: string): boolean {
  if (text.length > LONGEST_NUMBER) return false
  return (/\d/.test(text) && NUMBER.test(text)) || /^\s*(true|false|benar|salah)\s*$/i.test(text)
}
