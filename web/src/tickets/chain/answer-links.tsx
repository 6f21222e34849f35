import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { revokeAnswerLink } from '#domain/tickets/chain.api.ts'
import { call } from '../../platform/api.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import classes from '../ticket-page.module.css'
import { type OpenedTicket, useReread } from '../ticket-queries.ts'

/** Links that were made, and what became of each. */
export const AnswerLinks = ({ opened: { ticket, parts } }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const reread = useReread()
  const works = useHasRole('agent', 'supervisor', 'responder')
  const revoke = async (linkId: string) => {
    try {
      await call(revokeAnswerLink, { params: { officeId, id: ticket.id, linkId } })
      sayDone(t('link.revoked'))
    } catch (failure) {
      sayFailed(failure)
    }
    await reread()
  }
  if (parts.answerLinks.length === 0) return null
  return (
    <ul className={classes.lines}>
      {parts.answerLinks.map(({ id, recipient, madeAt, state }) => (
        <li key={id}>
          <Group gap="xs" justify="space-between">
            <span>
              {t('link.line', { recipient, state: t(`link.state.${state}`) })}{' '}
              <span className={classes.quiet}>
                <RelativeDate at={madeAt} />
              </span>
            </span>
            {works && state === 'open' && (
              <Button variant="subtle" size="compact-xs" onClick={() => void revoke(id)}>
                {t('link.revoke')}
              </Button>
            )}
          </Group>
        </li>
      ))}
    </ul>
  )
}
