import { useTranslation } from 'react-i18next'
import { giveNumber } from '#domain/calls/calls.api.ts'
import { spseRoles } from '#domain/consultations/words.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useOpenForm } from '../room/room-context.ts'
import classes from './form.module.css'
import { ChoiceField, LineField } from './word-inputs.tsx'

/** Part A in the order of the paper, with what the SOP needs beside it. */
export const IdentityPart = () => {
  const { t } = useTranslation('consultations')
  const { desk, view, words, writable, marked, mark } = useOpenForm()
  const roles = spseRoles.map((value) => ({ value, label: t(`choice.${value}`) }))
  const tellNumber = () => {
    const { call } = view
    const number = words.phone.trim().slice(0, 60)
    if (!writable || !call || call.endedAt || call.position > 1 || number === (call.numberGiven ?? '')) return
    const anonymous = number === t('form.noNumber')
    desk
      .act(giveNumber, { params: { id: call.id }, body: { number: anonymous ? '' : number, anonymous } })
      .catch(sayFailed)
  }
  const checkEmail = () => {
    if (words.email !== '' && !marked.includes('email')) mark([...marked, 'email'])
  }
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('form.partA')}</legend>
      <LineField field="name" required max={300} />
      <LineField field="institution" max={300} />
      <LineField field="address" max={1000} />
      <div className={classes.pair}>
        <LineField field="phone" required max={60} inputMode="tel" onLeave={tellNumber} />
        <LineField field="email" max={254} inputMode="email" onLeave={checkEmail} />
      </div>
      <ChoiceField field="spseRole" label="beside" options={roles} none={t('choice.none')} />
    </fieldset>
  )
}
