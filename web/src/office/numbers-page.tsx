import '../messages/id/office.ts'
import { Button, Radio, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { templateFault } from '#domain/consultations/numbers.ts'
import { type RecapNumbering, recapNumberings } from '#domain/offices/office.ts'
import { editNumbering, type OfficeView } from '#domain/offices/offices.api.ts'
import { call } from '../platform/api.ts'
import { useHasRole } from '../platform/session.ts'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { settingsQuery } from './office-queries.ts'
import { SetUpPart } from './set-up-part.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import { TemplateFields, type TemplateValues } from './template-fields.tsx'
import { useSaving } from './use-saving.ts'

/** How numbers are printed, with what they would look like. */
const NumbersPage = () => {
  const { officeId } = useSaving()
  const { data } = useQuery(settingsQuery(officeId))
  if (!data) return <SkeletonPage />
  return (
    <SettingsFrame part="numbers">
      <NumbersForm office={data} />
    </SettingsFrame>
  )
}
export default NumbersPage

type Values = TemplateValues & { recapNumbering: RecapNumbering }

const NumbersForm = ({ office }: { office: OfficeView }) => {
  const { t } = useTranslation('office')
  const may = useHasRole('administrator')
  const { officeId, busy, save } = useSaving()
  const { templates, recapNumbering, severalOffices } = office
  const form = useForm<Values>({
    initialValues: { ...templates, classification: templates.classification ?? '', recapNumbering },
  })
  const sound = [form.values.form, form.values.ticket].every((one) => !templateFault(one, severalOffices))
  const submit = async ({ recapNumbering, classification, ...rest }: Values) => {
    const body = { templates: { ...rest, classification: classification.trim() || null }, recapNumbering }
    const saving = () => call(editNumbering, { params: { officeId }, body })
    if (await save(saving, t('saved.numbers'))) form.resetDirty()
  }
  const hang = (field: string) => ({ ...form.getInputProps(field), disabled: !may })
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <SetUpPart title={t('numbers.templates')} text={t('numbers.fromNow')}>
        <TemplateFields
          hang={hang}
          values={form.values}
          officeCode={office.code}
          timeZone={office.timeZone}
          severalOffices={severalOffices}
        />
      </SetUpPart>
      <SetUpPart title={t('numbers.recap')}>
        <Radio.Group aria-label={t('numbers.recap')} {...form.getInputProps('recapNumbering')}>
          <Stack gap="sm">
            {recapNumberings.map((one) => (
              <Radio key={one} value={one} label={t(`numbers.recapBy.${one}`)} disabled={!may} />
            ))}
          </Stack>
        </Radio.Group>
      </SetUpPart>
      {may && (
        <Button type="submit" mt="md" loading={busy} disabled={!form.isDirty() || !sound}>
          {t('save')}
        </Button>
      )}
    </form>
  )
}
