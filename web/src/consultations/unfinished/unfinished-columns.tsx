import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Clock } from '../../ui/clock.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useSop } from '../office-facts.ts'
import classes from './unfinished.module.css'
import type { Unfinished } from './use-unfinished.ts'

export const useUnfinishedColumns = (whose: 'mine' | 'office'): Column<Unfinished>[] => {
  const { t } = useTranslation('consultations')
  const { standardSeconds } = useSop()
  const columns: Column<Unfinished>[] = [
    {
      key: 'caller',
      header: t('field.name'),
      cell: ({ id, name, institution }) => (
        <>
          <Link to={'/telepon/formulir/$id' as '/'} params={{ id } as never} className={classes.name}>
            {name || t('room.noName')}
          </Link>
          {institution && <div className={classes.soft}>{institution}</div>}
        </>
      ),
    },
    {
      key: 'problem',
      header: t('field.problem'),
      cell: ({ topic, problem }) => <div className={classes.problem}>{topic || problem}</div>,
    },
    {
      key: 'number',
      header: t('numbers.form'),
      cell: ({ formNumber, ticketNumber, consultedAt }) => (
        <>
          <div className={classes.number}>{formNumber ?? <RelativeDate at={consultedAt} />}</div>
          {ticketNumber && <div className={classes.soft}>{ticketNumber}</div>}
        </>
      ),
    },
    {
      key: 'phase',
      header: t('room.state'),
      cell: ({ phase, setAside, local, clockFrom }) => (
        <div className={classes.state}>
          <StatusBadge tone={phase === 'archiving' || phase === 'issuing' ? 'warn' : 'neutral'}>
            {local ? t('room.local') : setAside ? t('room.setAsideShort') : t(`phase.${phase}`)}
          </StatusBadge>
          {clockFrom && (
            <Clock
              name={t(`phase.${phase}`)}
              since={clockFrom}
              limit={standardSeconds[phase === 'issuing' ? '8' : '7'] * 1000}
            />
          )}
        </div>
      ),
    },
  ]
  if (whose === 'office')
    columns.push({ key: 'hands', header: t('handOn.to'), cell: ({ inHandsOf }) => inHandsOf.name })
  return columns
}
