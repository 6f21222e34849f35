import { Chip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mostCounted, type TicketView, ticketViews } from '#domain/tickets/queue.ts'
import { useOffice } from '../platform/session.ts'
import { useShortcut } from '../ui/shortcuts.ts'
import classes from './queue.module.css'
import { ticketCountQuery } from './ticket-queries.ts'

/** The views of the queue, each with how much lies in it; the digits choose one. */
export const QueueViews = ({ show, choose }: { show: TicketView; choose: (view: TicketView) => void }) => {
  const { t } = useTranslation('tickets')
  const { data: counts } = useQuery(ticketCountQuery(useOffice().id))
  return (
    <Chip.Group value={show} onChange={(value) => choose(ticketViews.find((one) => one === value) ?? 'open')}>
      <div className={classes.views} role="radiogroup" aria-label={t('show.label')}>
        {ticketViews.map((view, place) => (
          <View
            key={view}
            view={view}
            digit={(place + 1) % 10}
            count={counts && view !== 'closed' ? counts[view] : 0}
            choose={() => choose(view)}
          />
        ))}
      </div>
    </Chip.Group>
  )
}

type Props = { view: TicketView; digit: number; count: number; choose: () => void }

const View = ({ view, digit, count, choose }: Props) => {
  const { t } = useTranslation('tickets')
  useShortcut({ keys: String(digit), label: t(`show.${view}`), run: choose })
  return (
    <Chip value={view} size="sm" radius="md" classNames={{ label: classes.view }}>
      {t(`show.${view}`)}
      {count > 0 && (
        <span className={classes.count} data-late={view === 'late'}>
          {count >= mostCounted ? '99+' : count}
        </span>
      )}
    </Chip>
  )
}
