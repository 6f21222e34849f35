import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deactivatePerson, type Member, reactivatePerson } from '#domain/people/people.api.ts'
import { call } from '../../platform/api.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { useSaving } from '../use-saving.ts'
import { RolesDialog } from './roles-dialog.tsx'
import { WaysInMenu } from './ways-in-menu.tsx'

/** What an administrator may do with one person. Nobody is ever deleted. */
export const PersonActs = ({ person }: { person: Member }) => {
  const { t } = useTranslation('office')
  const ask = useConfirm()
  const { officeId, busy, save } = useSaving()
  const [choosing, setChoosing] = useState(false)
  const { name } = person
  const params = { officeId, id: person.id }
  const activate = () => call(reactivatePerson, { params })
  const deactivate = async () => {
    const sure = await ask({
      title: t('people.deactivateTitle', { name }),
      text: t('people.deactivateText'),
      yes: t('people.deactivate'),
      tone: 'danger',
    })
    if (sure)
      await save(() => call(deactivatePerson, { params }), t('people.deactivated', { name }), activate)
  }
  if (person.roles.length === 0)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        loading={busy}
        onClick={() => void save(activate, t('people.activated', { name }))}
      >
        {t('people.activate')}
      </Button>
    )
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="subtle" onClick={() => setChoosing(true)}>
        {t('people.change')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" loading={busy} onClick={() => void deactivate()}>
        {t('people.deactivate')}
      </Button>
      <WaysInMenu person={person} />
      {choosing && <RolesDialog person={person} onClose={() => setChoosing(false)} />}
    </Group>
  )
}
