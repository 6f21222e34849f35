import { useTranslation } from 'react-i18next'
import { readPhone } from '#domain/calls/phone.ts'
import classes from './tickets.module.css'

/** How the caller is reached, to press: a number that dials, an address that opens a letter. */
export const Contact = ({ phone, email }: { phone: string; email: string }) => {
  const { t } = useTranslation('tickets')
  const { e164 } = readPhone(phone)
  return (
    <>
      {e164 ? <a href={`tel:${e164}`}>{phone}</a> : phone || t('page.none')}
      {email && (
        <span className={classes.under}>
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
    </>
  )
}
