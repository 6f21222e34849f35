import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeRoles, type Member } from '#domain/people/people.api.ts'
import { type Role, roles } from '#domain/people/roles.ts'
import { call } from '../../platform/api.ts'
import { FieldError } from '../../ui/field-error.tsx'
import { useSaving } from '../use-saving.ts'

/** All roles of one person; saving signs them out, so that no old right stays open. */
export const RolesDialog = ({ person, onClose }: { person: Member; onClose: () => void }) => {
  const { t } = useTranslation('office')
  const { officeId, busy, save } = useSaving()
  const [chosen, setChosen] = useState<string[]>(person.roles)
  const none = chosen.length === 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (none) return
    const body = { roles: roles.filter((role) => chosen.includes(role)) as Role[] }
    const changing = () => call(changeRoles, { params: { officeId, id: person.id }, body })
    if (await save(changing, t('people.changed', { name: person.name }))) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.changeTitle', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('people.roles')}>
            <Stack gap="sm">
              {roles.map((role) => (
                <Checkbox
                  key={role}
                  value={role}
                  label={t(`roles.${role}`)}
                  description={t(`rolesMean.${role}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <FieldError>{none ? t('wrong.roles') : null}</FieldError>
          <p>{t('people.changeText')}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={none}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
