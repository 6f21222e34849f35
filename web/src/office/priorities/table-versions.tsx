import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type listTables, printTable } from '#domain/priorities/priorities.api.ts'
import { addressOf } from '../../platform/api.ts'
import { useOffice } from '../../platform/session.ts'
import { Sheet } from '../../ui/page.tsx'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { sayCalendarDay } from '../say-calendar-day.ts'
import classes from './table.module.css'

type Line = z.output<typeof listTables.answer>['items'][number]

/** Every version, from when it is valid, who made it, and its paper. */
export const TableVersions = ({ lines, today }: { lines: readonly Line[]; today: number }) => {
  const { t, i18n } = useTranslation('workingTime')
  const { id: officeId } = useOffice()
  return (
    <Sheet label={t('versions')}>
      <h2 className={classes.title}>{t('versions')}</h2>
      <ol className={classes.lines}>
        {lines.map(({ table: { version, validFrom }, createdAt, createdBy }) => (
          <li key={version} className={classes.line}>
            <span className={classes.topic}>
              <strong>{t('version', { version })}</strong>
              {version === today && ` · ${t('table.now')}`}
            </span>
            <span className={classes.said}>
              {createdAt === null
                ? t('withProduct')
                : t('table.from', { day: sayCalendarDay(validFrom, i18n.language) })}
              {createdAt !== null && (
                <>
                  {' · '}
                  <RelativeDate at={createdAt} /> · {createdBy}
                </>
              )}
            </span>
            <a href={addressOf(printTable, { params: { officeId, version: String(version) } })}>
              {t('table.print')}
              <span className={classes.hidden}> {t('version', { version })}</span>
            </a>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
