import { useTranslation } from 'react-i18next'
import { categories, impacts, urgencies } from '#domain/consultations/words.ts'
import { useOpenForm } from '../room/room-context.ts'
import { useUnitOptions } from '../use-unit-options.ts'
import classes from './form.module.css'
import { ChoiceField, LineField } from './word-inputs.tsx'

const topicKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** Category, topic, urgency, impact and unit in one row; each has a sensible choice and is changed by one letter. */
export const ChoiceRow = () => {
  const { t } = useTranslation('consultations')
  const { words } = useOpenForm()
  const units = useUnitOptions(words.unitId)
  const option = (value: (typeof categories | typeof urgencies | typeof impacts)[number]) => ({
    value,
    label: t(`choice.${value}`),
  })
  const none = t('choice.none')
  return (
    <div className={classes.choices}>
      <ChoiceField field="category" required options={categories.map(option)} none={none} />
      <LineField field="topic" label="above" max={300} list="topik" />
      <ChoiceField field="urgency" options={urgencies.map(option)} none={none} />
      <ChoiceField field="impact" options={impacts.map(option)} none={none} />
      <ChoiceField field="unitId" options={units} none={none} />
      <datalist id="topik">
        {topicKeys.map((key) => (
          <option key={key} value={t(`topics.${key}`)} />
        ))}
      </datalist>
    </div>
  )
}
