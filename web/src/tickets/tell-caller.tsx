import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readPhone } from '#domain/calls/phone.ts'
import { answerLetter } from '#domain/tickets/answer-letter.ts'
import { useOffice } from '../platform/session.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import classes from './ticket-page.module.css'
import type { OpenedTicket } from './ticket-queries.ts'

/** The number to dial, and the answer ready as a letter or a message. */
export const TellCaller = ({ opened: { ticket, consultation } }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const office = useOffice()
  const { words } = consultation
  const { e164 } = readPhone(words.phone)
  const text = answerLetter({
    officeName: office.name,
    callerName: words.name,
    ticketNumber: ticket.number,
    answer: words.answer,
  })
  const sent = encodeURIComponent(text)
  return (
    <Group gap="xs" className={classes.tell}>
      {e164 && (
        <Button component="a" variant="default" href={`tel:${e164}`}>
          {t('tell.dial', { phone: words.phone })}
        </Button>
      )}
      {words.email && (
        <Button
          component="a"
          variant="default"
          href={`mailto:${words.email}?subject=${encodeURIComponent(ticket.number)}&body=${sent}`}
        >
          {t('tell.mail')}
        </Button>
      )}
      {e164 && (
        <Button
          component="a"
          variant="default"
          href={`https://wa.me/${e164.replace('+', '')}?text=${sent}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('tell.whatsapp')}
        </Button>
      )}
      <CopyButton text={text} label={t('tell.copy')} />
    </Group>
  )
}
