import { Alert, Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarContents } from '#domain/calendar/calendar.ts'
import { dayOf } from '#domain/calendar/zones.ts'
import { serverNow } from '../../platform/clock.ts'
import { useOffice } from '../../platform/session.ts'
import { sayCalendarDay } from '../say-calendar-day.ts'
import { SetUpPart } from '../set-up-part.tsx'
import classes from './calendar.module.css'
import { ClosureFields } from './closure-fields.tsx'
import { ImportDialog } from './import-dialog.tsx'

interface Props {
  calendar: CalendarContents
  may: boolean
  onChange: (part: Partial<CalendarContents>) => void
}

/** Holidays, joint leave and local closures, a year at a time. */
export const Closures = ({ calendar, may, onChange }: Props) => {
  const { t, i18n } = useTranslation('workingTime')
  const { timeZone } = useOffice()
  const thisYear = Number(dayOf(serverNow(), timeZone).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [importing, setImporting] = useState(false)
  const { closures, provisionalYears } = calendar
  const known = closures.map(({ day }) => Number(day.slice(0, 4)))
  const years = [...new Set([...known, thisYear, thisYear + 1])].sort((one, other) => one - other)
  const shown = closures.filter(({ day }) => day.startsWith(`${year}-`))
  return (
    <SetUpPart title={t('closures.title')} text={t('closures.text')}>
      <div className={classes.row}>
        <NativeSelect
          label={t('closures.year')}
          value={String(year)}
          data={years.map(String)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        {may && (
          <Button variant="default" onClick={() => setImporting(true)}>
            {t('closures.import')}
          </Button>
        )}
      </div>
      {provisionalYears.includes(year) && (
        <Alert color="yellow" title={t('closures.provisional', { year })}>
          {t('closures.provisionalText')}
        </Alert>
      )}
      <ul className={classes.lines} aria-label={t('closures.title')}>
        {shown.map((closure) => (
          <li key={closure.day} className={classes.line}>
            <span className={classes.day}>{sayCalendarDay(closure.day, i18n.language)}</span>
            <span className={classes.name}>
              {closure.name}
              {closure.name !== t(`kinds.${closure.kind}`) && (
                <span className={classes.quiet}> {t(`kinds.${closure.kind}`)}</span>
              )}
            </span>
            {may && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('removeNamed', { name: `${closure.day} ${closure.name}` })}
                onClick={() => onChange({ closures: closures.filter((other) => other !== closure) })}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={classes.quiet}>{t('closures.none', { year })}</p>}
      {may && (
        <ClosureFields
          closures={closures}
          onAdd={(closure) => {
            onChange({
              closures: [...closures, closure].sort((one, other) => one.day.localeCompare(other.day)),
            })
            setYear(Number(closure.day.slice(0, 4)))
          }}
        />
      )}
      {importing && (
        <ImportDialog
          calendar={calendar}
          year={year}
          onClose={() => setImporting(false)}
          onImport={onChange}
        />
      )}
    </SetUpPart>
  )
}
