import { useTranslation } from 'react-i18next'
import { emailIsFine, type Field } from '#domain/consultations/words.ts'
import { useOpenForm } from '../room/room-context.ts'

const secret = /\b(?:kata\s*sandi|password|pass|pwd|sandi)\b\s*(?:nya|saya)?\s*(?:[:=]|adalah)\s*\S+/i
const sentences = ['name', 'phone', 'problem', 'category', 'urgency', 'impact', 'unitId', 'answer'] as const
const hasSentence = (field: Field): field is (typeof sentences)[number] =>
  (sentences as readonly Field[]).includes(field)

/** What is to be done about a field, in a sentence; null when it is fine. */
export const useFieldProblem = (field: Field): string | null => {
  const { t } = useTranslation('consultations')
  const { words, marked } = useOpenForm()
  const value = words[field]
  if (marked.includes(field) && value.trim() === '')
    return t(hasSentence(field) ? `missing.${field}` : 'missing.other')
  if (field === 'email' && marked.includes(field) && !emailIsFine(value)) return t('form.emailWrong')
  // A password is never asked for, stored or printed.
  return (field === 'problem' || field === 'answer') && secret.test(value) ? t('form.password') : null
}
