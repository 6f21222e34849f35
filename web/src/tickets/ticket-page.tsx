import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePageParam } from '../platform/page-params.ts'
import { useOffice } from '../platform/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayFailure } from '../ui/say-failure.ts'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { OpenedPage } from './opened-page.tsx'
import { ticketQuery } from './ticket-queries.ts'

/** One ticket: its form, what happened, and what to do next. */
const TicketPage = () => {
  const { t } = useTranslation('tickets')
  const { data, error } = useQuery(ticketQuery(useOffice().id, usePageParam('id')))
  if (data) return <OpenedPage key={data.ticket.id} opened={data} />
  if (!error) return <SkeletonPage />
  return (
    <Page width="reading">
      <PageHeader title={t('title')} back={<Link to="/tiket">{t('page.back')}</Link>} />
      <Sheet>
        <EmptyState title={t('title')} text={sayFailure(error)} />
      </Sheet>
    </Page>
  )
}
export default TicketPage
