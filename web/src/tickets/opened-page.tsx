import { Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { AnswersSheet } from './answers-sheet.tsx'
import { ChainSheet } from './chain/chain-sheet.tsx'
import { DeadlineSign } from './deadline-sign.tsx'
import { AttachmentsSheet } from './desk/attachments-sheet.tsx'
import { NotesSheet } from './desk/notes-sheet.tsx'
import { RelatedSheet } from './desk/related-sheet.tsx'
import { NextStep } from './next-step.tsx'
import { PaperForm } from './paper-form.tsx'
import { PrioritySign } from './priority-sign.tsx'
import { StateSign } from './state-sign.tsx'
import { TicketFacts } from './ticket-facts.tsx'
import classes from './ticket-page.module.css'
import type { OpenedTicket } from './ticket-queries.ts'
import { Timeline } from './timeline.tsx'
import { useActs } from './use-acts.ts'
import { WhoElse } from './who-else.tsx'

/** One ticket as it was read: what to do next, its form, what happened. */
export const OpenedPage = ({ opened }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const acts = useActs(opened)
  const { ticket } = opened
  return (
    <Page>
      <PageHeader
        title={ticket.number}
        back={<Link to="/tiket">{t('page.back')}</Link>}
        lead={
          <>
            {[ticket.name, ticket.institution].filter(Boolean).join(' · ')} <WhoElse ticketId={ticket.id} />
          </>
        }
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
        <div className={classes.side}>
          <PaperForm opened={opened} />
          <AnswersSheet opened={opened} />
          <NotesSheet opened={opened} />
          <AttachmentsSheet opened={opened} />
        </div>
        <div className={classes.side}>
          <ChainSheet opened={opened} />
          <TicketFacts opened={opened} acts={acts} />
          <RelatedSheet opened={opened} />
          <Timeline opened={opened} />
        </div>
      </div>
    </Page>
  )
}
