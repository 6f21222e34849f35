import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/data-table.tsx'
import { sayDuration } from '../ui/dates.ts'
import { RelativeDate } from '../ui/relative-date.tsx'
import type { Call } from './call-queries.ts'
import classes from './calls.module.css'
import { useSayEnding } from './use-say-ending.ts'

export const useCallColumns = (): Column<Call>[] => {
  const { t } = useTranslation('calls')
  const ending = useSayEnding()
  return [
    { key: 'at', header: t('log.answered'), cell: ({ answeredAt }) => <RelativeDate at={answeredAt} /> },
    {
      key: 'lasted',
      header: t('log.lasted'),
      align: 'end',
      cell: ({ answeredAt, endedAt }) =>
        endedAt ? sayDuration(Date.parse(endedAt) - Date.parse(answeredAt)) : t('log.running'),
    },
    {
      key: 'number',
      header: t('log.number'),
      cell: ({ number, anonymous }) => number ?? t(anonymous ? 'log.anonymous' : 'log.unknown'),
    },
    {
      key: 'forms',
      header: t('log.forms'),
      cell: ({ forms }) => (
        <div className={classes.forms}>
          {forms.map((form) => (
            <Link key={form.id} to={'/telepon/formulir/$id' as '/'} params={{ id: form.id } as never}>
              {form.formNumber ?? t('log.unnumbered')}
              {form.name && ` · ${form.name}`}
            </Link>
          ))}
        </div>
      ),
    },
    { key: 'ending', header: t('log.ending'), cell: ending },
    { key: 'by', header: t('log.takenBy'), cell: ({ takenBy }) => takenBy.name },
  ]
}
