import { useTranslation } from 'react-i18next'
import { useOpenForm } from '../room/room-context.ts'
import classes from './numbers.module.css'

/** What became of the e-mail with the numbers; plainly, also that none is sent. */
export const MailState = () => {
  const { t } = useTranslation('consultations')
  const { view, words } = useOpenForm()
  const address = words.email.trim()
  const state = view.mail ?? (address === '' ? 'none' : 'soon')
  return (
    <p className={classes.mail} data-state={state} role="status">
      {t(`numbers.mail.${state}`, { address })}
    </p>
  )
}
