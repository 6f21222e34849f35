import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { describePhone } from '#domain/calls/phone.ts'
import { fieldId, useOpenForm } from '../room/room-context.ts'
import classes from './field-frame.module.css'

/** How the number in the field is understood, in whatever form it was typed; what is not understood stays as it is. */
export const PhoneReading = () => {
  const { t } = useTranslation('consultations')
  const { words } = useOpenForm()
  // While it is half typed it is not yet a number: that is said only once the fingers rest.
  const [rested] = useDebouncedValue(words.phone, 700)
  const read = describePhone(words.phone)
  const said =
    read && words.phone.trim().toLowerCase() === t('form.noNumber')
      ? { ...read, kind: 'anonymous' as const }
      : read
  const shown = said && (said.kind !== 'unclear' || rested === words.phone) ? said : null
  return (
    <p id={`${fieldId('phone')}-terbaca`} className={classes.reading} role="status">
      {shown && t(`phone.${shown.kind}`, { number: shown.shown })}
    </p>
  )
}
