const placeholder = /\{([a-z_]+)(?::(\d{1,2}))?\}/g
const patterns: Record<string, string> = {
  urut: '([0-9]{1,9})',
  bulan: '([0-9]{1,2})',
  bulan_romawi: '([ivx]{1,4})',
  tahun: '([0-9]{4})',
}
const looked = 50_000

interface Piece {
  pattern: string
  print: (found: string) => string
}

/** Text that every number has, with the blanks and line breaks that people put between its parts. */
function fixed(text: string): Piece {
  const letters = [...text].map((letter) =>
    /[\p{L}\p{N}]/u.test(letter) ? letter : `\\s?\\u{${letter.codePointAt(0)?.toString(16)}}\\s?`,
  )
  return { pattern: `(${letters.join('')})`, print: () => text }
}

function pieces(template: string, office: { code: string; classification: string | null }): Piece[] {
  const named: Record<string, string> = { kode: office.code, klasifikasi: office.classification ?? '' }
  const all: Piece[] = []
  let last = 0
  for (const { 0: whole, 1: name = '', 2: width, index } of template.matchAll(placeholder)) {
    const pattern = patterns[name]
    const least = Number(width ?? (name === 'bulan' ? 2 : 1))
    all.push(fixed(template.slice(last, index)))
    all.push(
      pattern
        ? {
            pattern,
            print: (found) =>
              found
                .toUpperCase()
                .replace(/^0+(?=\d)/, '')
                .padStart(least, '0'),
          }
        : fixed(named[name] ?? ''),
    )
    last = index + whole.length
  }
  return [...all, fixed(template.slice(last))]
}

/**
 * Numbers of the office quoted in a mail, as they may have been heard on the telephone: in any case, with blanks, with
 * fewer zeros. Answers them as they are printed, each once, at most ten. That they were given is not known here.
 */
export function numbersIn(
  text: string,
  templates: readonly string[],
  office: { code: string; classification: string | null },
): string[] {
  const found = templates.flatMap((template) => {
    const parts = pieces(template, office)
    const pattern = parts.map((part) => part.pattern).join('')
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')
    return [...text.slice(0, looked).matchAll(whole)].map(([, ...groups]) =>
      parts.map((part, place) => part.print(groups[place] ?? '')).join(''),
    )
  })
  return [...new Set(found)].slice(0, 10)
}
