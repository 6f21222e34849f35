import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { invite, newInvitation } from '#domain/people/invitations.api.ts'
import { type Role, roles } from '#domain/people/roles.ts'
import { call } from '../../platform/api.ts'
import { RefusedError } from '../../platform/failures.ts'
import { newId } from '../../platform/ids.ts'
import { sayFailure } from '../../ui/say-failure.ts'
import { useSaving } from '../use-saving.ts'
import { wrongFields } from '../wrong-fields.ts'
import { InvitationLink } from './invitation-link.tsx'

/** Asks whom; then shows the link to hand over. */
export const InviteDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('office')
  const { officeId, busy, save } = useSaving()
  const [id] = useState(newId)
  const [path, setPath] = useState<string | null>(null)
  const form = useForm({
    initialValues: { name: '', email: '', role: 'agent' as Role },
    validate: (values) => wrongFields(newInvitation, { id, ...values }, t),
  })
  const submit = (values: typeof form.values) =>
    save(
      async () => {
        const invited = await call(invite, { params: { officeId }, body: { id, ...values } })
        setPath(invited.path)
      },
      t('people.invited', { name: values.name }),
      undefined,
      (failure) => {
        if (!(failure instanceof RefusedError) || failure.code !== 'email_taken') return false
        form.setFieldError('email', sayFailure(failure))
        return true
      },
    )
  const choices = roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.invite')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
      size="lg"
    >
      {path ? (
        <InvitationLink path={path} name={form.values.name} onClose={onClose} />
      ) : (
        <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
          <Stack gap="md">
            <TextInput label={t('people.name')} required data-autofocus {...form.getInputProps('name')} />
            <TextInput
              label={t('people.email')}
              required
              inputMode="email"
              {...form.getInputProps('email')}
            />
            <NativeSelect
              label={t('people.role')}
              description={t(`rolesMean.${form.values.role}`)}
              data={choices}
              {...form.getInputProps('role')}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('people.makeLink')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
