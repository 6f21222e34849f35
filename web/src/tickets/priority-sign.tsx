import { useTranslation } from 'react-i18next'
import type { TicketLine } from './ticket-queries.ts'
import classes from './tickets.module.css'

const marks = { tinggi: '▲', menengah: '●', rendah: '▽' }

/** The priority in a word with a sign. */
export const PrioritySign = ({ priority }: Pick<TicketLine, 'priority'>) => {
  const { t } = useTranslation('tickets')
  return (
    <span className={classes.priority} data-priority={priority}>
      <span aria-hidden="true">{marks[priority]}</span> {t(`priority.${priority}`)}
    </span>
  )
}
