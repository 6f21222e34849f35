import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#domain/calendar/zones.ts'
import { addUnit, newUnit } from '#domain/offices/units.api.ts'
import { call } from '../platform/api.ts'
import { serverNow } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { useOffice } from '../platform/session.ts'
import { useSaving } from './use-saving.ts'
import { wrongFields } from './wrong-fields.ts'

export const AddUnitDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('office')
  const { timeZone } = useOffice()
  const { officeId, busy, save } = useSaving()
  const [id] = useState(newId)
  const form = useForm({
    initialValues: { code: '', name: '', validFrom: dayOf(serverNow(), timeZone) },
    validate: (values) => wrongFields(newUnit, { id, ...values }, t),
  })
  const submit = async (values: typeof form.values) => {
    const adding = () => call(addUnit, { params: { officeId }, body: { id, ...values } })
    if (await save(adding, t('units.added', { name: values.name }))) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('units.add')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <TextInput
            label={t('units.code')}
            required
            maxLength={20}
            data-autofocus
            {...form.getInputProps('code')}
          />
          <TextInput label={t('units.name')} required maxLength={150} {...form.getInputProps('name')} />
          <TextInput type="date" label={t('units.from')} required {...form.getInputProps('validFrom')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('units.addDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
