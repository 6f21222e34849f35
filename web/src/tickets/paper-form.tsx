import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sayDay, useOfficeZone } from '../ui/dates.ts'
import { Sheet } from '../ui/page.tsx'
import { RelativeDate } from '../ui/relative-date.tsx'
import { Fact } from './fact.tsx'
import classes from './ticket-page.module.css'
import type { OpenedTicket } from './ticket-queries.ts'

/** The form in the order of the paper. */
export const PaperForm = ({ opened: { ticket, consultation } }: { opened: OpenedTicket }) => {
  const { t, i18n } = useTranslation('tickets')
  const zone = useOfficeZone()
  const { words, answeredOn, answerSource, explainedBy } = consultation
  return (
    <Sheet label={t('page.form', { number: ticket.formNumber })}>
      <p className={classes.quiet}>
        {t('page.form', { number: ticket.formNumber })} · <RelativeDate at={consultation.consultedAt} />
      </p>
      <Title order={2} size="h4" mt="sm">
        {t('page.identity')}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('page.name')}>{words.name}</Fact>
        <Fact name={t('page.institution')}>{words.institution}</Fact>
        <Fact name={t('page.address')}>{words.address}</Fact>
        <Fact name={t('page.phone')}>{words.phone}</Fact>
        <Fact name={t('page.email')}>{words.email}</Fact>
      </dl>
      <Title order={2} size="h4" mt="md">
        {t('page.problem')}
      </Title>
      <p className={classes.words}>{words.problem}</p>
      <dl className={classes.facts}>
        <Fact name={t('page.category')}>{words.category && t(`category.${words.category}`)}</Fact>
        <Fact name={t('page.topic')}>{words.topic}</Fact>
      </dl>
      <Title order={2} size="h4" mt="md">
        {t('page.answer')}
      </Title>
      {answeredOn === null ? (
        <p className={classes.quiet}>{t('page.noAnswer')}</p>
      ) : (
        <>
          <p className={classes.words}>{words.answer}</p>
          <dl className={classes.facts}>
            <Fact name={t('page.answeredOn')}>{sayDay(`${answeredOn}T12:00:00Z`, zone, i18n.language)}</Fact>
            <Fact name={t('page.explainedBy')}>{explainedBy?.name}</Fact>
            {answerSource && <Fact name={t('page.source')}>{answerSource}</Fact>}
          </dl>
        </>
      )}
    </Sheet>
  )
}
