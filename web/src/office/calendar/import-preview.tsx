import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClosureImport } from '#domain/calendar/import-closures.ts'
import { sayCalendarDay } from '../say-calendar-day.ts'
import classes from './calendar.module.css'

/** What an import would add, rename and take out; nothing has happened yet. */
export const ImportPreview = ({ read: { added, same, other, gone } }: { read: ClosureImport }) => {
  const { t, i18n } = useTranslation('workingTime')
  const lines = [
    ...added.map(({ day, name }) => ({ day, said: t('import.adds', { name }) })),
    ...other.map(({ was, becomes }) => ({
      day: was.day,
      said: t('import.renames', { was: was.name, becomes: becomes.name }),
    })),
    ...gone.map(({ day, name }) => ({ day, said: t('import.removes', { name }) })),
  ].sort((one, another) => one.day.localeCompare(another.day))
  return (
    <section aria-label={t('import.preview')}>
      <p className={classes.quiet} aria-live="polite">
        {t('import.counts', {
          added: added.length,
          other: other.length,
          gone: gone.length,
          same: same.length,
        })}
      </p>
      {lines.length > 0 && (
        <Box component="section" className={classes.preview} aria-label={t('import.lines')} tabIndex={0}>
          <ul className={classes.lines}>
            {lines.map(({ day, said }) => (
              <li key={`${day}${said}`} className={classes.line}>
                <span className={classes.day}>{sayCalendarDay(day, i18n.language)}</span>
                <span className={classes.name}>{said}</span>
              </li>
            ))}
          </ul>
        </Box>
      )}
    </section>
  )
}
