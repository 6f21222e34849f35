import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { Column } from '../ui/data-table.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { Contact } from './contact.tsx'
import { DeadlineSign } from './deadline-sign.tsx'
import { PrioritySign } from './priority-sign.tsx'
import { StateSign } from './state-sign.tsx'
import type { TicketFilters, TicketLine } from './ticket-queries.ts'
import classes from './tickets.module.css'

/** What the list shows; closed tickets have a day instead of a deadline. */
export const ticketColumns = (t: TFunction<'tickets'>, show: TicketFilters['show']): Column<TicketLine>[] => [
  show === 'closed'
    ? {
        key: 'opened',
        header: t('column.opened'),
        width: '9rem',
        cell: ({ openedAt }) => <RelativeDate at={openedAt} />,
      }
    : {
        key: 'deadline',
        header: t('column.deadline'),
        width: '11rem',
        cell: (ticket) => <DeadlineSign ticket={ticket} />,
      },
  {
    key: 'priority',
    header: t('priority.label'),
    width: '7rem',
    cell: ({ priority }) => <PrioritySign priority={priority} />,
  },
  {
    key: 'number',
    header: t('column.number'),
    width: '13rem',
    cell: ({ id, number, formNumber }) => (
      <>
        <Link to="/tiket/$id" params={{ id }}>
          {number}
        </Link>
        <span className={classes.under}>{formNumber}</span>
      </>
    ),
  },
  {
    key: 'caller',
    header: t('column.caller'),
    width: '14rem',
    cell: ({ name, institution }) => (
      <>
        {name}
        {institution && <span className={classes.under}>{institution}</span>}
      </>
    ),
  },
  show === 'to_inform'
    ? {
        key: 'contact',
        header: t('column.contact'),
        cell: ({ phone, email }) => <Contact phone={phone} email={email} />,
      }
    : {
        key: 'problem',
        header: t('column.problem'),
        cell: ({ problem }) => <span className={classes.clipped}>{problem}</span>,
      },
  {
    key: 'state',
    header: t('column.state'),
    width: '12rem',
    cell: ({ state, assignedTo, level }) => (
      <>
        <StateSign state={state} />
        {level !== 'helpdesk' && state === 'open' && (
          <span className={classes.under}>{t(`level.${level}`)}</span>
        )}
        {assignedTo && <span className={classes.under}>{assignedTo.name}</span>}
      </>
    ),
  },
]
