import { Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { zoneNames, zones } from '#domain/calendar/zones.ts'

/** How a field hangs in its form: `getInputProps` of @mantine/form, under a prefix. */
export type Hang = (field: string) => object

/** Name, address, zone and how the office is reached: what the letterhead says. */
export const OfficeFields = ({ hang }: { hang: Hang }) => {
  const { t } = useTranslation('office')
  const zoneChoices = zones.map((zone) => ({ value: zone, label: t(`zones.${zoneNames[zone]}`) }))
  return (
    <Stack gap="md">
      <TextInput label={t('fields.name')} required {...hang('name')} />
      <Textarea
        label={t('fields.addressLines')}
        description={t('fields.addressHint')}
        required
        autosize
        minRows={2}
        maxRows={5}
        {...hang('addressLines')}
      />
      <Group grow align="flex-start">
        <TextInput label={t('fields.telephone')} required inputMode="tel" {...hang('telephone')} />
        <NativeSelect label={t('fields.timeZone')} data={zoneChoices} {...hang('timeZone')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('fields.email')}
          description={t('fields.emailHint')}
          inputMode="email"
          {...hang('email')}
        />
        <TextInput label={t('fields.ttsAddress')} description={t('fields.ttsHint')} {...hang('ttsAddress')} />
      </Group>
    </Stack>
  )
}

/** Who signs the recap, and the place above the signature. */
export const SignatureFields = ({ hang }: { hang: Hang }) => {
  const { t } = useTranslation('office')
  return (
    <Stack gap="md">
      <Group grow align="flex-start">
        <TextInput label={t('fields.headName')} required {...hang('head.name')} />
        <TextInput label={t('fields.nip')} inputMode="numeric" {...hang('head.nip')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput label={t('fields.position')} required {...hang('head.position')} />
        <TextInput
          label={t('fields.place')}
          description={t('fields.placeHint')}
          required
          {...hang('place')}
        />
      </Group>
    </Stack>
  )
}
