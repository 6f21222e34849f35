import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#domain/calendar/zones.ts'
import { endUnit, type UnitView } from '#domain/offices/units.api.ts'
import { call } from '../platform/api.ts'
import { serverNow } from '../platform/clock.ts'
import { useOffice } from '../platform/session.ts'
import { useSaving } from './use-saving.ts'

/** Old recaps keep the name; only new forms no longer offer it. */
export const EndUnitDialog = ({ unit, onClose }: { unit: UnitView; onClose: () => void }) => {
  const { t } = useTranslation('office')
  const { timeZone } = useOffice()
  const { officeId, busy, save } = useSaving()
  const [validTo, setValidTo] = useState(() => dayOf(serverNow(), timeZone))
  const params = { officeId, id: unit.id }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const ending = () => call(endUnit, { params, body: { validTo } })
    const undo = () => call(endUnit, { params, body: { validTo: null } })
    if (await save(ending, t('units.ended', { name: unit.name }), undo)) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('units.endTitle', { name: unit.name })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            type="date"
            label={t('units.to')}
            description={t('units.toHint')}
            required
            min={unit.validFrom}
            value={validTo}
            data-autofocus
            onChange={(event) => setValidTo(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('units.end')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
