import { Group } from '@mantine/core'
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
import { DeadlineSign } from './deadline-sign.tsx'
import { NextStep } from './next-step.tsx'
import { PaperForm } from './paper-form.tsx'
import { PrioritySign } from './priority-sign.tsx'
import { StateSign } from './state-sign.tsx'
import { TicketFacts } from './ticket-facts.tsx'
import classes from './ticket-page.module.css'
import { type OpenedTicket, ticketQuery } from './ticket-queries.ts'
import { Timeline } from './timeline.tsx'
import { useActs } from './use-acts.ts'

const Opened = ({ opened }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const acts = useActs(opened)
  const { ticket } = opened
  return (
    <Page>
      <PageHeader
        title={ticket.number}
        back={<Link to="/tiket">{t('page.back')}</Link>}
        lead={[ticket.name, ticket.institution].filter(Boolean).join(' · ')}
        actions={
          <Group gap="sm">
            <PrioritySign priority={ticket.priority} />
            <StateSign state={ticket.state} />
            {ticket.state !== 'closed' && ticket.state !== 'withdrawn' && <DeadlineSign ticket={ticket} />}
          </Group>
        }
      />
      <div className={classes.columns}>
        <div className={classes.side}>
          <NextStep opened={opened} acts={acts} />
        </div>
        <PaperForm opened={opened} />
        <div className={classes.side}>
          <TicketFacts opened={opened} acts={acts} />
          <Timeline opened={opened} />
        </div>
      </div>
    </Page>
  )
}

/** One ticket: its form, what happened, and what to do next. */
const TicketPage = () => {
  const { t } = useTranslation('tickets')
  const { data, error } = useQuery(ticketQuery(useOffice().id, usePageParam('id')))
  if (data) return <Opened key={data.ticket.id} opened={data} />
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
