import '../messages/id/office.ts'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeDetails } from '#domain/offices/office.ts'
import { changeLogo, editOffice, type OfficeView } from '#domain/offices/offices.api.ts'
import { call } from '../platform/api.ts'
import { useHasRole } from '../platform/session.ts'
import { Sheet } from '../ui/page.tsx'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { LogoField } from './logo-field.tsx'
import { OfficeFields, SignatureFields } from './office-fields.tsx'
import { logoQuery, settingsQuery } from './office-queries.ts'
import { type OfficeValues, toDetails } from './office-values.ts'
import { PublicAddressPart } from './public-address-part.tsx'
import { SetUpPart } from './set-up-part.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import { useSaving } from './use-saving.ts'
import { wrongFields } from './wrong-fields.ts'

/** Letterhead and signature of the office. */
const OfficePage = () => {
  const { officeId } = useSaving()
  const { data } = useQuery(settingsQuery(officeId))
  if (!data) return <SkeletonPage />
  return (
    <SettingsFrame part="office">
      <OfficeForm office={data} />
    </SettingsFrame>
  )
}
export default OfficePage

const valuesOf = (office: OfficeView): OfficeValues => ({
  name: office.name,
  addressLines: office.addressLines.join('\n'),
  telephone: office.telephone,
  email: office.email ?? '',
  ttsAddress: office.ttsAddress ?? '',
  timeZone: office.timeZone,
  head: office.head,
  place: office.place,
})

const OfficeForm = ({ office }: { office: OfficeView }) => {
  const { t } = useTranslation('office')
  const may = useHasRole('administrator')
  const { officeId, busy, save } = useSaving()
  const form = useForm<OfficeValues>({
    initialValues: valuesOf(office),
    validate: (values) => wrongFields(officeDetails, toDetails(values), t),
    validateInputOnBlur: true,
  })
  const { data: logo } = useQuery({ ...logoQuery(officeId), enabled: office.hasLogo })
  const params = { officeId }
  const submit = async (values: OfficeValues) => {
    const done = await save(() => call(editOffice, { params, body: toDetails(values) }), t('saved.office'))
    if (done) form.resetDirty()
  }
  const change = (picture: string | null) =>
    save(() => call(changeLogo, { params, body: { picture } }), t('saved.logo'))
  const hang = (field: string) => ({ ...form.getInputProps(field), disabled: !may })
  return (
    <>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <SetUpPart title={t('setUp.office')}>
          <OfficeFields hang={hang} />
        </SetUpPart>
        <SetUpPart title={t('setUp.signature')}>
          <SignatureFields hang={hang} />
        </SetUpPart>
        {may && (
          <Button type="submit" mt="md" mb="lg" loading={busy} disabled={!form.isDirty()}>
            {t('save')}
          </Button>
        )}
      </form>
      <Sheet>
        <LogoField
          shown={(office.hasLogo && logo) || null}
          onChange={(picture) => void change(picture)}
          disabled={!may}
        />
      </Sheet>
      <PublicAddressPart />
    </>
  )
}
