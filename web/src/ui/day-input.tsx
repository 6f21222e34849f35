import '@mantine/dates/styles.layer.css'
import { DateInput } from '@mantine/dates'
import 'dayjs/locale/id'
import { useTranslation } from 'react-i18next'
import { readDay } from './read-day.ts'

type Props = {
  label: string
  /** YYYY-MM-DD, or empty. */
  value: string
  onChange: (day: string) => void
  /** The first and the last day that may be chosen. */
  min?: string
  max?: string
}

/** A day, typed as people here write it (24/11/2026) or picked; emptied, it is none. */
export const DayInput = ({ label, value, onChange, min, max }: Props) => {
  const { t, i18n } = useTranslation('ui')
  return (
    <DateInput
      aria-label={label}
      title={label}
      placeholder={label}
      value={value || null}
      onChange={(day) => onChange(day ?? '')}
      valueFormat="DD/MM/YYYY"
      dateParser={readDay}
      locale={i18n.language === 'en' ? 'en' : 'id'}
      clearable
      clearButtonProps={{ 'aria-label': t('calendar.clear', { label }) }}
      ariaLabels={{
        nextMonth: t('calendar.nextMonth'),
        previousMonth: t('calendar.previousMonth'),
        nextYear: t('calendar.nextYear'),
        previousYear: t('calendar.previousYear'),
        nextDecade: t('calendar.nextDecade'),
        previousDecade: t('calendar.previousDecade'),
        monthLevelControl: t('calendar.months'),
        yearLevelControl: t('calendar.years'),
      }}
      {...(min && { minDate: min })}
      {...(max && { maxDate: max })}
    />
  )
}
