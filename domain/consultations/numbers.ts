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
