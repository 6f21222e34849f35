import { cellText, readsAsNumber, startsLikeFormula } from './cell-text.ts'
import { STYLE, type StyleName } from './xlsx-parts.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/**
 * A typed string cell: never a formula, whatever it begins with. `_x0041_` typed by a person would be read as
 * the letter A, so its first underscore is written as the standard says. Source: ECMA-376, ST_Xstring.
 */
export function textCell(ref: string, text: string, style: StyleName): string {
  const clean = cellText(text)
  if (clean === '') return `<c r="${ref}" s="${STYLE[style]}"/>`
  const words = escapeXml(clean).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
  // quotePrefix keeps it a text when a person edits the cell and leaves it again.
  const look = style === 'text' && (startsLikeFormula(clean) || readsAsNumber(clean)) ? 'quoted' : style
  return `<c r="${ref}" s="${STYLE[look]}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
}

export function numberCell(ref: string, value: number, style: StyleName): string {
  return `<c r="${ref}" s="${STYLE[style]}"><v>${value}</v></c>`
}

/** A real date, so that it sorts and filters: days since 30 December 1899, of a `YYYY-MM-DD`. */
export function dateCell(ref: string, date: string | null): string {
  if (date === null) return `<c r="${ref}" s="${STYLE.date}"/>`
  return numberCell(ref, Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569, 'date')
}
