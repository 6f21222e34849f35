import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../platform/session.ts'
import { ticketCountQuery } from './ticket-queries.ts'
import classes from './tickets.module.css'

/** How many tickets are open, red when one is late; nothing when there are none. */
const OpenCount = () => {
  const { t } = useTranslation('tickets')
  const { data } = useQuery(ticketCountQuery(useOffice().id))
  const count = data?.open ?? 0
  if (count === 0) return null
  const late = (data?.late ?? 0) > 0
  return (
    <span className={classes.count} data-late={late}>
      {count >= 100 ? '99+' : count}
      {late && <span className="dr-only-read">{t('show.late')}</span>}
    </span>
  )
}
export default OpenCount
