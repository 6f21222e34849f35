import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../ui/page.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { sayHappening } from './say-happening.ts'
import classes from './ticket-page.module.css'
import type { OpenedTicket } from './ticket-queries.ts'

/** What happened, the newest first. */
export const Timeline = ({ opened: { consultation, people, parts } }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? t('journal.somebody')
  const told = consultation.journal.map((entry) => ({
    id: entry.id,
    said: sayHappening(t, entry, nameOf),
    why: '',
    at: entry.happenedAt,
    by: nameOf(entry.personId),
    alone: entry.clock === 'browser',
  }))
  // What was sent back stands in the journal already; the chain says why.
  const chained = parts.chain.map((step) => ({
    id: `chain ${step.id}`,
    said: t(`chain.said.${step.what}`, { level: t(`level.${step.level}`) }),
    why: [step.unitName, step.reason].filter(Boolean).join(': '),
    at: step.at,
    by: step.by.name,
    alone: false,
  }))
  const all = [...told, ...chained].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).reverse()
  return (
    <Sheet label={t('journal.title')}>
      <Title order={2} size="h4" mb="sm">
        {t('journal.title')}
      </Title>
      <ol className={classes.timeline} reversed>
        {all.map(({ id, said, why, at, by, alone }) => (
          <li key={id} className={classes.happening}>
            <span>{said}</span>
            {why && <span className={classes.words}>{why}</span>}
            <span className={classes.quiet}>
              <RelativeDate at={at} /> {t('journal.by', { name: by })}
              {alone && ` (${t('journal.browserClock')})`}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
