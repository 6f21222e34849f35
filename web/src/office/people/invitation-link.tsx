import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { invitationDays } from '#domain/people/invitations.api.ts'
import { CopyButton } from '../../ui/copy-button.tsx'

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
  const link = `${window.location.origin}${path}`
  return (
    <Stack gap="md">
      <p>{t('people.linkText', { name, count: invitationDays })}</p>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          label={t('people.link')}
          value={link}
          readOnly
          style={{ flex: 1 }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={link} />
      </Group>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('people.done')}</Button>
      </Group>
    </Stack>
  )
}
