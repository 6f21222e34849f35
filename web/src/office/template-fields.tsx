import { Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { wallTime, type Zone } from '#domain/calendar/zones.ts'
import { type NumberKind, printNumber, templateFault } from '#domain/consultations/numbers.ts'
import { serverNow } from '../platform/clock.ts'
import { FieldError } from '../ui/field-error.tsx'
import type { Hang } from './office-fields.tsx'
import classes from './template-fields.module.css'

export interface TemplateValues {
  form: string
  ticket: string
  classification: string
}

interface Props {
  hang: Hang
  values: TemplateValues
  officeCode: string
  timeZone: Zone
  severalOffices: boolean
}

/** The templates of both numbers; under each, as one types, the number that it would print. */
export const TemplateFields = ({ hang, values, ...office }: Props) => {
  const { t } = useTranslation('office')
  const classified = [values.form, values.ticket].some((template) => template.includes('{klasifikasi}'))
  return (
    <Stack gap="md">
      <p className={classes.hint}>{t('numbers.hint')}</p>
      {(['form', 'ticket'] as const).map((kind) => (
        <TextInput
          key={kind}
          label={t(`numbers.${kind}`)}
          description={<Preview kind={kind} values={values} {...office} />}
          descriptionProps={{ component: 'div' }}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          spellCheck={false}
          {...hang(kind)}
        />
      ))}
      {classified && <TextInput label={t('numbers.classification')} {...hang('classification')} />}
    </Stack>
  )
}

const Preview = ({
  kind,
  values,
  officeCode,
  timeZone,
  severalOffices,
}: Omit<Props, 'hang'> & { kind: NumberKind }) => {
  const { t } = useTranslation('office')
  const fault = templateFault(values[kind], severalOffices)
  if (fault) return <FieldError>{t(`numbers.fault.${fault}`)}</FieldError>
  const { year, month } = wallTime(serverNow(), timeZone)
  const parts = { officeCode: officeCode || 'KODE', year, month, classification: values.classification }
  const print = (sequence: number) => printNumber(values[kind], { ...parts, sequence })
  return (
    <p className={classes.preview} aria-live="polite">
      {t('numbers.preview')} <strong>{print(1)}</strong> <span>{t('numbers.then', { next: print(2) })}</span>
    </p>
  )
}
