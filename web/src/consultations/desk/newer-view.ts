import type { ConsultationView } from '#domain/consultations/view.ts'
import { type Field, fieldNames, type Words } from '#domain/consultations/words.ts'

/**
 * Of two answers the one that knows more; they may overtake one another. The journal only grows, so the longer one is
 * newer; the words are taken field by field, by revision.
 */
export const newerOf = (before: ConsultationView | null, fresh: ConsultationView): ConsultationView => {
  if (!before) return fresh
  const view = fresh.journal.length >= before.journal.length ? fresh : before
  const other = view === fresh ? before : fresh
  const ahead = fieldNames.filter((field) => revisionOf(other, field) > revisionOf(view, field))
  if (ahead.length === 0) return view
  const words: Words = {
    ...view.words,
    ...Object.fromEntries(ahead.map((field) => [field, other.words[field]])),
  }
  const revisions = { ...view.revisions }
  for (const field of ahead) revisions[field] = revisionOf(other, field)
  return { ...view, words, revisions }
}

export const revisionOf = (view: ConsultationView, field: Field): number => view.revisions[field] ?? 0
