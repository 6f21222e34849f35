import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ArchiveLine } from '#domain/archive/archive.api.ts'
import type { Column } from '../ui/data-table.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import classes from './archive.module.css'
import { FormMarks } from './form-marks.tsx'

export const useArchiveColumns = (): Column<ArchiveLine>[] => {
  const { t } = useTranslation('archive')
  return [
    {
      key: 'number',
      header: t('column.number'),
      cell: (line) => (
        <>
          <Link to="/arsip/$id" params={{ id: line.id }}>
            {line.formNumber}
          </Link>
          {line.ticketNumber && <div className={classes.quiet}>{line.ticketNumber}</div>}
        </>
      ),
    },
    {
      key: 'consulted',
      header: t('column.consulted'),
      cell: (line) => <RelativeDate at={line.consultedAt} />,
    },
    {
      key: 'caller',
      header: t('column.caller'),
      cell: (line) => (
        <>
          {line.name}
          <div className={classes.quiet}>{line.institution}</div>
        </>
      ),
    },
    {
      key: 'problem',
      header: t('column.problem'),
      cell: (line) => <div className={classes.excerpt}>{line.problem}</div>,
    },
    { key: 'category', header: t('column.category'), cell: (line) => t(`categories.${line.category}`) },
    { key: 'state', header: t('column.state'), cell: (line) => <FormMarks line={line} /> },
  ]
}
