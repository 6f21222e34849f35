import { useTranslation } from 'react-i18next'
import { spseRoles } from '#domain/consultations/words.ts'
import { useOpenForm } from '../room/room-context.ts'
import { useTellNumber } from '../room/use-tell-number.ts'
import classes from './form.module.css'
import { PhoneReading } from './phone-reading.tsx'
import { ChoiceField, LineField } from './word-inputs.tsx'

/** Part A in the order of the paper, with what the SOP needs beside it. */
export const IdentityPart = () => {
  const { t } = useTranslation('consultations')
  const { words, marked, mark } = useOpenForm()
  const roles = spseRoles.map((value) => ({ value, label: t(`choice.${value}`) }))
  const tellNumber = useTellNumber()
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
        <LineField
          field="phone"
          required
          max={60}
          inputMode="tel"
          onLeave={() => tellNumber(words.phone)}
          below={<PhoneReading />}
        />
        <LineField field="email" max={254} inputMode="email" onLeave={checkEmail} />
      </div>
      <ChoiceField field="spseRole" label="beside" options={roles} none={t('choice.none')} />
    </fieldset>
  )
}
