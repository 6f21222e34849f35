import { type Field, type Words, wordFields } from '#domain/consultations/words.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Changes } from './words.queries.ts'

/** A text that can be stored: PostgreSQL holds no NUL, JSON no half of a surrogate pair. Just those signs go. */
const storable = (text: string) => text.replaceAll('\0', '').toWellFormed()

/** Changes in the shape of their fields. Refuses `input_invalid` {fields} where one has another shape. */
export function acceptable(sent: readonly { field: Field; value: string; revision: number }[]): Changes {
  const entries = sent.map(({ field, value, revision }) => {
    const kept = field === 'unitId' ? value.toLowerCase() : storable(value)
    if (wordFields[field].safeParse(kept).success) return [field, { value: kept, revision }] as const
    throw new Refusal('input_invalid', { fields: [{ path: `/changes/${field}`, message: 'not allowed' }] })
  })
  return Object.fromEntries(entries)
}

/** Words to be written upon what a form holds now; those that it holds already are left out. */
export function changesUpon(
  held: { words: Words; revisions: Record<string, number> },
  words: Partial<Words>,
): Changes {
  const differing = (Object.entries(words) as [Field, string][]).filter(
    ([field, value]) => value !== held.words[field],
  )
  return acceptable(
    differing.map(([field, value]) => ({ field, value, revision: held.revisions[field] ?? 0 })),
  )
}
