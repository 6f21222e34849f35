import { Link } from '@tanstack/react-router'
import { shortDate } from '#domain/recap/dates.ts'
import { RECAP_COLUMNS, type RecapColumnKey } from '#domain/recap/paper.ts'
import type { RecapLine } from '#domain/recap/recap.api.ts'
import type { Column } from '../ui/data-table.tsx'
import classes from './recap.module.css'

const widths: Partial<Record<RecapColumnKey, string>> = {
  no: '3rem',
  callDate: '6.5rem',
  email: '9rem',
  sender: '11rem',
  category: '7rem',
  destination: '9rem',
  answerDate: '6.5rem',
  enteredBy: '7rem',
}

/** The ten columns of the paper, under its own words in every language. The number opens the form. */
export const recapColumns: Column<RecapLine>[] = RECAP_COLUMNS.map(({ key, heading }) => ({
  key,
  header: heading,
  width: widths[key],
  ...(key === 'no' && { align: 'end' as const }),
  cell: cellOf(key),
}))

function cellOf(key: RecapColumnKey): Column<RecapLine>['cell'] {
  switch (key) {
    case 'no':
      return ({ no, id, formNumber, archived }) => (
        <Link
          to={(archived ? '/arsip/$id' : '/telepon/formulir/$id') as '/'}
          params={{ id } as never}
          title={formNumber}
        >
          {no}
        </Link>
      )
    case 'callDate':
    case 'answerDate':
      return (line) => (line[key] ? shortDate(line[key]) : '')
    case 'message':
    case 'answer':
      return (line) => (
        <span className={classes.clipped} title={line[key]}>
          {line[key]}
        </span>
      )
    default:
      return (line) => <span className={classes.broken}>{line[key]}</span>
  }
}
