import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarContents } from '#domain/calendar/calendar.ts'
import { sayRanges } from '#domain/calendar/range-words.ts'
import { sayCalendarDay } from '../say-calendar-day.ts'
import { SetUpPart } from '../set-up-part.tsx'
import classes from './calendar.module.css'
import { SpellDialog } from './spell-dialog.tsx'

interface Props {
  calendar: CalendarContents
  may: boolean
  onChange: (part: Partial<CalendarContents>) => void
}

/** Other hours for a range of dates, as in Ramadan. */
export const Spells = ({ calendar: { spells }, may, onChange }: Props) => {
  const { t, i18n } = useTranslation('workingTime')
  const [adding, setAdding] = useState(false)
  const say = (day: string) => sayCalendarDay(day, i18n.language)
  return (
    <SetUpPart title={t('spells.title')} text={t('spells.text')}>
      <ul className={classes.lines} hidden={spells.length === 0}>
        {spells.map((spell) => (
          <li key={spell.from} className={classes.line}>
            <span className={classes.day}>
              {say(spell.from)} – {say(spell.to)}
            </span>
            <span className={classes.name}>
              {spell.name}
              <span className={classes.quiet}>
                {' '}
                {t('spells.hours', {
                  monday: sayRanges(spell.week[1] ?? []) || t('calendar.closed'),
                  friday: sayRanges(spell.week[5] ?? []) || t('calendar.closed'),
                })}
              </span>
            </span>
            {may && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('removeNamed', { name: spell.name })}
                onClick={() => onChange({ spells: spells.filter((other) => other !== spell) })}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {spells.length === 0 && <p className={classes.quiet}>{t('spells.none')}</p>}
      {may && (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('spells.add')}
          </Button>
        </div>
      )}
      {adding && (
        <SpellDialog
          spells={spells}
          onClose={() => setAdding(false)}
          onAdd={(spell) => {
            onChange({ spells: [...spells, spell].sort((one, other) => one.from.localeCompare(other.from)) })
            setAdding(false)
          }}
        />
      )}
    </SetUpPart>
  )
}
