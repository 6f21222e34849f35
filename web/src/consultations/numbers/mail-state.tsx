import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mailNumbersAgain } from '#domain/consultations/consultations.api.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useOpenForm } from '../room/room-context.ts'
import classes from './numbers.module.css'

/** What became of the e-mail with the numbers; plainly, also that none is sent. One that failed can be sent again. */
export const MailState = () => {
  const { t } = useTranslation('consultations')
  const { desk, view, words, writable } = useOpenForm()
  const [busy, setBusy] = useState(false)
  const address = words.email.trim()
  const state = view.mail ?? (address === '' ? 'none' : 'soon')
  const again = () => {
    setBusy(true)
    desk
      .act(mailNumbersAgain, { body: {} })
      .catch(sayFailed)
      .finally(() => setBusy(false))
  }
  return (
    <div className={classes.mail} data-state={state}>
      <p className={classes.mailWords} role="status">
        {t(`numbers.mail.${state}`, { address })}
      </p>
      {state === 'failed' && writable && (
        <Button variant="default" size="compact-sm" loading={busy} onClick={again}>
          {t('numbers.mail.again')}
        </Button>
      )}
    </div>
  )
}
