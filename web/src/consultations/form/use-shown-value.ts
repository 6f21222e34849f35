import { useTranslation } from 'react-i18next'
import type { Field } from '#domain/consultations/words.ts'
import { useUnits } from '../office-facts.ts'

const choices = ['category', 'urgency', 'impact', 'spseRole'] as const
type Choice = (typeof choices)[number]
const isChoice = (field: Field): field is Choice => (choices as readonly Field[]).includes(field)

/** A field's value as people read it: a choice by its word, a unit by its name. */
export const useShownValue = (field: Field) => {
  const { t } = useTranslation('consultations')
  const units = useUnits()
  return (value: string): string => {
    if (field === 'unitId') return units.find(({ id }) => id === value)?.name ?? value
    return isChoice(field) && value !== '' ? t(`choice.${value}` as 'choice.umum') : value
  }
}
