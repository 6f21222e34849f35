import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { invitationDays } from '#domain/people/invitations.api.ts'
import { LinkOnce } from './link-once.tsx'

/** The link is shown once; whoever has it can come in. */
export const InvitationLink = ({
  path,
  name,
  onClose,
}: {
  path: string
  name: string
  onClose: () => void
}) => {
  const { t } = useTranslation('office')
  return (
    <Stack gap="md">
      <p>{t('people.linkText', { name, count: invitationDays })}</p>
      <LinkOnce path={path} label={t('people.link')} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('people.done')}</Button>
      </Group>
    </Stack>
  )
}
