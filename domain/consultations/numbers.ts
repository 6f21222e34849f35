/** Numbers: gapless and unique per office, kind and year; the printed text is decoration made from a template. */
export type NumberKind = 'form' | 'ticket'

export const firstTemplates = {
  form: '{urut:3}/FK/LPSE-{kode}/{bulan_romawi}/{tahun}',
  ticket: 'TKT-{kode}-{tahun}{bulan}-{urut:4}',
} as const satisfies Record<NumberKind, string>

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const
const placeholder = /\{([a-z_]+)(?::(\d{1,2}))?\}/g
const known = ['urut', 'kode', 'bulan', 'bulan_romawi', 'tahun', 'klasifikasi']

export type TemplateFault =
  | 'without_year'
  | 'without_sequence'
  | 'without_code'
  | 'unknown_placeholder'
  | 'too_long'
  | 'bad_character'
  | 'prints_given_number'

/**
 * What is wrong with a template, or null. One without {tahun} and {urut} could print the same number twice; with
 * several offices {kode} is needed too. Braces that name nothing we know are refused, and so are control characters.
 */
export function templateFault(template: string, severalOffices: boolean): TemplateFault | null {
  if (template.length > 80) return 'too_long'
  if (/[^\x20-\x7e]/.test(template)) return 'bad_character'
  const names = [...template.matchAll(placeholder)].map((match) => match[1] ?? '')
  if (names.some((name) => !known.includes(name)) || /[{}]/.test(template.replaceAll(placeholder, '')))
    return 'unknown_placeholder'
  if (!names.includes('tahun')) return 'without_year'
  if (!names.includes('urut')) return 'without_sequence'
  if (severalOffices && !names.includes('kode')) return 'without_code'
  return null
}

/**
 * The printed numbers of a template, as a regular expression that JavaScript and PostgreSQL read alike; `sequence` and
 * `year` say which group (from 1 on) holds them.
 */
export function patternOf(
  template: string,
  { officeCode, classification }: { officeCode: string; classification: string },
): { pattern: string; sequence: number; year: number } {
  const groups: string[] = []
  const number = (name: string, digits: string) => {
    if (groups.includes(name)) return `(?:${digits})`
    groups.push(name)
    return `(${digits})`
  }
  const padded = (width: number) => `[0-9]{${width}}|[1-9][0-9]{${width},}`
  const literal = (text: string) => text.replaceAll(/[^A-Za-z0-9]/g, (sign) => `\\${sign}`)
  let pattern = ''
  let from = 0
  for (const found of template.matchAll(placeholder)) {
    const [whole, name = '', width] = found
    const values: Record<string, () => string> = {
      urut: () => number('urut', padded(Math.max(1, Number(width ?? 1)))),
      tahun: () => number('tahun', '[0-9]{4}'),
      bulan: () => '[0-9]{1,2}',
      bulan_romawi: () => '[IVX]{1,4}',
      kode: () => literal(officeCode),
      klasifikasi: () => literal(classification),
    }
    pattern += literal(template.slice(from, found.index)) + (values[name]?.() ?? '')
    from = found.index + whole.length
  }
  pattern += literal(template.slice(from))
  return {
    pattern: `^${pattern}$`,
    sequence: groups.indexOf('urut') + 1,
    year: groups.indexOf('tahun') + 1,
  }
}

/**
 * Prints a number. `{urut:3}` pads to three digits; month 1..12. `{bulan_romawi}` is I..XII. Source: the office's
 * numbering as in 001/FK/LPSE-JBR/XI/2026 and TKT-JBR-202611-0001.
 */
export function printNumber(
  template: string,
  parts: { sequence: number; officeCode: string; year: number; month: number; classification: string },
): string {
  return template.replaceAll(placeholder, (whole, name: string, width?: string) => {
    const padded = (value: number, least: number) =>
      String(value).padStart(width ? Number(width) : least, '0')
    switch (name) {
      case 'urut':
        return padded(parts.sequence, 1)
      case 'kode':
        return parts.officeCode
      case 'bulan':
        return padded(parts.month, 2)
      case 'bulan_romawi':
        return roman[parts.month - 1] ?? whole
      case 'tahun':
        return String(parts.year)
      case 'klasifikasi':
        return parts.classification
      default:
        return whole
    }
  })
}
