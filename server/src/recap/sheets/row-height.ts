// A sheet's rows must say how tall they are: neither Excel nor LibreOffice is sure to fit them when it opens a file.

/** Excel's tallest row, in points. */
export const TALLEST_ROW = 409
const LINE = 11.6
const MARGIN = 2.5
/** Excel measures columns in widths of the digit 0, which is 0.556 em in Arial. */
const DIGIT = 0.556
/** Fonts differ from machine to machine; a line too many costs less than a word out of sight. */
const CAUTION = 1.06

/** Advance widths of Arial from space to tilde, in thousandths of an em. Source: the font's hmtx table. */
const ARIAL =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number)

/** The height in points that a row of wrapped 9-point Arial needs, which may be more than `TALLEST_ROW`. */
export function neededHeight(cells: readonly { text: string; width: number }[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => countLines(text, width)))
  return Math.round((lines * LINE + MARGIN) * 4) / 4
}

/** Lines that a text takes in a column of `width` digits, words wrapped, too long words broken. */
function countLines(text: string, width: number): number {
  if (text === '') return 1
  const room = (width * DIGIT) / CAUTION
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.match(/\S+\s*|\s+/g) ?? []) {
      const length = measure(word.trimEnd())
      if (used > 0 && used + length > room) {
        lines += 1
        used = 0
      }
      if (length > room) lines += Math.ceil(length / room) - 1
      used = (used + measure(word)) % room
    }
  }
  return lines
}

function measure(text: string): number {
  let sum = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    sum += code < 0x2000 ? (ARIAL[code - 32] ?? 600) : 1300
  }
  return sum / 1000
}
