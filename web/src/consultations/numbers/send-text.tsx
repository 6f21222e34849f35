import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readPhone } from '#domain/calls/phone.ts'
import { numbersMail } from '#domain/consultations/numbers-mail.ts'
import { useOffice } from '../../platform/session.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useOpenForm } from '../room/room-context.ts'
import classes from './numbers.module.css'
import type { HandoverChoice } from './use-handover.ts'

/** The same words as the e-mail, to be copied or sent by WhatsApp. */
export const SendText = ({ choice }: { choice: HandoverChoice }) => {
  const { t } = useTranslation('consultations')
  const office = useOffice()
  const { view, words } = useOpenForm()
  const number = readPhone(words.phone).e164
  const { form, ticket } = view.numbers
  if (!form || !ticket) return null
  const { body } = numbersMail({
    officeName: office.name,
    officeTelephone: choice.settings?.telephone ?? '',
    callerName: words.name,
    formNumber: form,
    ticketNumber: ticket,
    handover: choice.handover,
    sendTo: choice.place,
    foreignNumber: choice.foreignNumber,
  })
  return (
    <>
      <CopyButton text={body} label={t('numbers.copy')} />
      {number ? (
        <Button
          variant="default"
          component="a"
          href={`https://wa.me/${number.replace('+', '')}?text=${encodeURIComponent(body)}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('numbers.whatsapp')}
        </Button>
      ) : (
        <span className={classes.hint}>{t('numbers.whatsappNone')}</span>
      )}
    </>
  )
}
