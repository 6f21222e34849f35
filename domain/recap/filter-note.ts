import type { RecapFilters } from './recap.api.ts'
import { categoryWords } from './recap-row.ts'

export const noFilters: RecapFilters = { category: '', unit: '', enteredBy: '', answered: '', words: '' }

/**
 * What a filtered recap says of itself under its title, so that a part never passes for the whole month; null when
 * nothing is left out. `names` are the words for the ids in the filters.
 */
export function filterNote(
  { category, unit, enteredBy, answered, words }: RecapFilters,
  names: { office: string; unit: string; enteredBy: string },
): string | null {
  const said = [
    category && `kategori ${categoryWords[category]}`,
    unit && `tujuan ${unit === 'own' ? names.office : names.unit}`,
    enteredBy && `petugas ${names.enteredBy}`,
    answered && (answered === 'yes' ? 'sudah dijawab' : 'belum dijawab'),
    words.trim() && `memuat “${words.trim()}”`,
  ].filter((part) => part !== '')
  return said.length === 0 ? null : `Sebagian saja: ${said.join(', ')}`
}
