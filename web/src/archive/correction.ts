import type { ArchivedForm } from '#domain/archive/archive.api.ts'
import { emailIsFine } from '#domain/consultations/words.ts'

/** The fields of the paper that a correction may change, in its order. */
export const correctable = ['name', 'institution', 'address', 'phone', 'email', 'problem', 'answer'] as const
export type Correctable = (typeof correctable)[number]
export type CorrectedWords = Record<Correctable, string> & { category: ArchivedForm['category'] }

export const wordsOf = (form: ArchivedForm): CorrectedWords => ({
  name: form.name,
  institution: form.institution,
  address: form.address,
  phone: form.phone,
  email: form.email ?? '',
  problem: form.problem,
  answer: form.answer ?? '',
  category: form.category,
})

/** Only what is other than before is sent. */
export const changedWords = (form: ArchivedForm, words: CorrectedWords): Partial<CorrectedWords> => {
  const before = wordsOf(form)
  const changed = Object.entries(words).filter(
    ([field, value]) => before[field as keyof CorrectedWords] !== value,
  )
  return Object.fromEntries(changed)
}

/** Fields that must not stay empty; a cancelled form has no answer. An address must be one. */
export const wrongFields = (form: ArchivedForm, words: CorrectedWords): Correctable[] => {
  const needed: Correctable[] = ['name', 'phone', 'problem', ...(form.cancelled ? [] : (['answer'] as const))]
  return correctable.filter((field) =>
    field === 'email' ? !emailIsFine(words.email) : needed.includes(field) && words[field].trim() === '',
  )
}
