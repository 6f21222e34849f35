import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readRanges } from '#domain/calendar/range-words.ts'
import classes from './calendar.module.css'
import { shownDays, type WeekWords } from './week-words.ts'

interface Props {
  words: WeekWords
  disabled: boolean
  onChange: (words: WeekWords) => void
}

/** A line of hours for each day of the week: `07.30-12.00, 13.00-16.00`, or nothing. */
export const WeekFields = ({ words, disabled, onChange }: Props) => {
  const { t } = useTranslation('workingTime')
  return (
    <div className={classes.week}>
      {shownDays.map((day) => (
        <TextInput
          key={day}
          label={t(`days.${day}`)}
          placeholder={t('calendar.closed')}
          value={words[day] ?? ''}
          error={readRanges(words[day] ?? '') === null && t('calendar.wrongHours')}
          disabled={disabled}
          maxLength={100}
          onChange={(event) => onChange(words.with(day, event.currentTarget.value))}
        />
      ))}
    </div>
  )
}
