import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../ui/page.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { sayHappening } from './say-happening.ts'
import classes from './ticket-page.module.css'
import type { OpenedTicket } from './ticket-queries.ts'

/** What happened, the newest first. */
export const Timeline = ({ opened: { consultation, people } }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? t('journal.somebody')
  return (
    <Sheet label={t('journal.title')}>
      <Title order={2} size="h4" mb="sm">
        {t('journal.title')}
      </Title>
      <ol className={classes.timeline} reversed>
        {consultation.journal.toReversed().map((entry) => (
          <li key={entry.id} className={classes.happening}>
            <span>{sayHappening(t, entry, nameOf)}</span>
            <span className={classes.quiet}>
              <RelativeDate at={entry.happenedAt} /> {t('journal.by', { name: nameOf(entry.personId) })}
              {entry.clock === 'browser' && ` (${t('journal.browserClock')})`}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
