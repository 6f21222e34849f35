import { useQuery } from '@tanstack/react-query'
import { useOffice } from '../platform/session.ts'
import { ticketCountQuery } from './ticket-queries.ts'

/** How many tickets are late, else how many are open; nothing when there are none. */
const OpenCount = () => {
  const { data } = useQuery(ticketCountQuery(useOffice().id))
  const count = data?.open ?? 0
  if (count === 0) return null
  return <>{count >= 100 ? '99+' : count}</>
}
export default OpenCount
