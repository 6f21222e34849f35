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

/** No letters but digits: a spreadsheet would make a number or a date of it (00123 -> 123, 1/2 -> 1 February). */
export function readsAsNumber(text: string): boolean {
  return /\d/.test(text) && /^[\s\d.,:;/()%eE+-]+$/.test(text)
}
