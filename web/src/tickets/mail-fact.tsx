import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useHasRole } from '../platform/session.ts'
import { Fact } from './fact.tsx'
import type { OpenedTicket } from './ticket-queries.ts'
import type { Acts } from './use-acts.ts'

/** What became of the e-mail with the numbers. One that failed can be sent again as long as the form is open. */
export const MailFact = ({ opened: { consultation }, acts }: { opened: OpenedTicket; acts: Acts }) => {
  const { t } = useTranslation('tickets')
  const works = useHasRole('agent', 'supervisor', 'responder')
  const { mail, phase } = consultation
  if (!mail) return null
  return (
    <Fact name={t('mail.label')}>
      {t(`mail.${mail}`)}{' '}
      {mail === 'failed' && works && phase !== 'archived' && (
        <Button variant="default" size="compact-xs" disabled={acts.busy} onClick={acts.mailAgain}>
          {t('mail.again')}
        </Button>
      )}
    </Fact>
  )
}
