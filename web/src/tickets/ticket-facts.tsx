import { Button, Group, NativeSelect, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHasRole, useOffice } from '../platform/session.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Sheet } from '../ui/page.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { useChainActs } from './chain/use-chain-acts.ts'
import { Fact } from './fact.tsx'
import { MailFact } from './mail-fact.tsx'
import classes from './ticket-page.module.css'
import { type OpenedTicket, ticketWorkersQuery } from './ticket-queries.ts'
import type { Acts } from './use-acts.ts'
import { WhyDeadline } from './why-deadline.tsx'

/** Deadlines, where the case went, who works on it. */
export const TicketFacts = ({ opened, acts }: { opened: OpenedTicket; acts: Acts }) => {
  const { ticket } = opened
  const { t } = useTranslation('tickets')
  const { data: workers } = useQuery(ticketWorkersQuery(useOffice().id))
  const works = useHasRole('agent', 'supervisor', 'responder')
  const open = ticket.state !== 'closed' && ticket.state !== 'withdrawn'
  const people = workers?.items ?? []
  const chain = useChainActs(opened)
  const free = works && open && ticket.assignedTo === null
  useShortcut({ keys: 't', label: t('page.take'), run: () => void acts.take(), when: free })
  return (
    <Sheet label={t('page.facts')}>
      <Title order={2} size="h4">
        {t('page.facts')}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('page.due')}>
          <RelativeDate at={ticket.dueAt} />
        </Fact>
        <Fact name={t('page.firstReply')}>
          <RelativeDate at={ticket.firstReplyDueAt} />
        </Fact>
        <Fact name={t('page.unit')}>{ticket.unitName}</Fact>
        <Fact name={t('page.handover')}>
          {t(`handover.${ticket.handover}`)}
          {ticket.handoverNote && <span className={classes.words}>{ticket.handoverNote}</span>}
        </Fact>
        {ticket.foreignNumber && (
          <Fact name={t('page.foreign', { place: 'LPSE Support' })}>{ticket.foreignNumber}</Fact>
        )}
        <MailFact opened={opened} acts={acts} />
        {ticket.informedAt && ticket.informedHow && (
          <Fact name={t('page.informed')}>
            {t(`how.${ticket.informedHow}`)}, <RelativeDate at={ticket.informedAt} />
          </Fact>
        )}
        {ticket.callerOwesSince && (
          <Fact name={t('owes.label')}>
            <RelativeDate at={ticket.callerOwesSince} />
          </Fact>
        )}
        {!(works && open) && (
          <Fact name={t('page.assigned')}>{ticket.assignedTo?.name ?? t('page.nobody')}</Fact>
        )}
      </dl>
      <WhyDeadline opened={opened} />
      {works && open && (
        <NativeSelect
          label={t('page.assigned')}
          value={ticket.assignedTo?.id ?? ''}
          disabled={acts.busy}
          onChange={(event) => acts.assign(people.find(({ id }) => id === event.currentTarget.value) ?? null)}
          data={[
            { value: '', label: t('page.nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {works && open && (
        <Group gap="xs" mt="sm">
          {ticket.assignedTo === null && (
            <Button
              variant="default"
              loading={acts.busy}
              rightSection={<Kbd keys="t" />}
              onClick={() => void acts.take()}
            >
              {t('page.take')}
            </Button>
          )}
          {(ticket.state === 'open' || ticket.callerOwesSince) && (
            <Button
              variant="default"
              loading={chain.busy}
              onClick={() => void chain.owes(ticket.callerOwesSince === null)}
            >
              {t(ticket.callerOwesSince ? 'owes.end' : 'owes.begin')}
            </Button>
          )}
        </Group>
      )}
    </Sheet>
  )
}
