import { Button, NumberInput, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { addSopVersion } from '#domain/offices/sop-versions.api.ts'
import { type SopVersion, sopVersion, timedSteps } from '#domain/sop/version.ts'
import { call } from '../platform/api.ts'
import { useHasRole } from '../platform/session.ts'
import { SetUpPart } from './set-up-part.tsx'
import classes from './sop-settings-page.module.css'
import { SpokenPreview } from './spoken-preview.tsx'
import { useSaving } from './use-saving.ts'
import { wrongFields } from './wrong-fields.ts'

type Values = Pick<SopVersion, 'standardSeconds' | 'texts'>

interface Props {
  /** The version that is changed. */
  current: SopVersion
  onTyped: () => void
  onSaved: () => void
}

export const SopForm = ({ current, onTyped, onSaved }: Props) => {
  const { t } = useTranslation('office')
  const may = useHasRole('supervisor', 'administrator')
  const { officeId, busy, save } = useSaving()
  const version = current.version + 1
  const form = useForm<Values>({
    initialValues: { standardSeconds: current.standardSeconds, texts: current.texts },
    validate: (values) => wrongFields(sopVersion, { version, ...values }, t),
    onValuesChange: onTyped,
  })
  const submit = async (values: Values) => {
    const saving = () => call(addSopVersion, { params: { officeId }, body: { version, ...values } })
    if (await save(saving, t('saved.sop', { version }))) onSaved()
  }
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <SetUpPart title={t('sop.times')} text={t('sop.timesText')}>
        <div className={classes.times}>
          {timedSteps.map((step) => (
            <div key={step}>
              <NumberInput
                label={t(`sop.steps.${step}`)}
                suffix={` ${t('sop.seconds')}`}
                min={1}
                max={86_400}
                allowDecimal={false}
                disabled={!may}
                {...form.getInputProps(`standardSeconds.${step}`)}
              />
              <p className={classes.time}>{t('sop.minutes', clock(form.values.standardSeconds[step]))}</p>
            </div>
          ))}
        </div>
      </SetUpPart>
      <SetUpPart title={t('sop.texts')} text={t('sop.textsText')}>
        {(Object.keys(current.texts) as (keyof SopVersion['texts'])[]).map((name) => (
          <div key={name}>
            <Textarea
              label={t(`sop.said.${name}`)}
              autosize
              minRows={2}
              maxLength={600}
              disabled={!may}
              lang="id"
              {...form.getInputProps(`texts.${name}`)}
            />
            <SpokenPreview text={form.values.texts[name]} />
          </div>
        ))}
      </SetUpPart>
      <p className={classes.time}>{t('sop.keeps')}</p>
      {may && (
        <Button type="submit" mt="md" mb="lg" loading={busy} disabled={!form.isDirty()}>
          {t('sop.save', { version })}
        </Button>
      )}
    </form>
  )
}

const clock = (seconds: number) => ({
  minutes: Math.floor((Number(seconds) || 0) / 60),
  seconds: (Number(seconds) || 0) % 60,
})
