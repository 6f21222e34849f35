import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { sayViewing } from '#domain/tickets/desk.api.ts'
import { sayViewingMs } from '#domain/tickets/desk-limits.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'
import { useOffice } from '../platform/session.ts'
import classes from './ticket-page.module.css'

/** Who else has this ticket open: told by the live stream when somebody comes or goes. */
export const WhoElse = ({ ticketId }: { ticketId: string }) => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const { data } = useQuery({
    queryKey: officeKey(officeId, 'viewing', ticketId),
    queryFn: ({ signal }) =>
      call(sayViewing, { params: { officeId, id: ticketId }, body: { here: true } }, { signal }),
    refetchInterval: sayViewingMs,
    staleTime: 0,
    retry: false,
  })
  useEffect(() => {
    const gone = () => {
      const address = `/api/offices/${officeId}/tickets/${ticketId}/viewing`
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ here: false })
      fetch(address, { method: 'PUT', headers, body, keepalive: true }).catch(() => undefined)
    }
    window.addEventListener('pagehide', gone)
    return () => {
      window.removeEventListener('pagehide', gone)
      gone()
    }
  }, [officeId, ticketId])
  const others = data?.others ?? []
  return (
    <span className={classes.others} aria-live="polite">
      {others.length > 0 && t('page.others', { names: others.map(({ name }) => name).join(', ') })}
    </span>
  )
}
