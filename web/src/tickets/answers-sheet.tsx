import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sayDay, useOfficeZone } from '../ui/dates.ts'
import { Sheet } from '../ui/page.tsx'
import classes from './ticket-page.module.css'
import type { OpenedTicket } from './ticket-queries.ts'

/** Every Form Jawaban of this ticket, the newest first; with one that stands on the form there is nothing to add. */
export const AnswersSheet = ({ opened: { parts, consultation } }: { opened: OpenedTicket }) => {
  const { t, i18n } = useTranslation('tickets')
  const zone = useOfficeZone()
  const standing = consultation.answeredOn === null ? 0 : 1
  if (parts.answers.length <= standing) return null
  return (
    <Sheet label={t('answers.title')}>
      <Title order={2} size="h4" mb="sm">
        {t('answers.title')}
      </Title>
      <ol className={classes.lines} reversed>
        {parts.answers.toReversed().map(({ id, answer, receivedOn, source, way, explainedBy }) => (
          <li key={id}>
            <span className={classes.words}>{answer}</span>
            <span className={classes.quiet}>
              {[
                sayDay(`${receivedOn}T12:00:00Z`, zone, i18n.language),
                t(`way.${way}`),
                source,
                explainedBy.name,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
