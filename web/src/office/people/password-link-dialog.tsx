import { Group, Modal, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/copy-button.tsx'

type Props = { path: string; name: string; onClose: () => void }

/** The link is shown once; whoever has it chooses the password. */
export const PasswordLinkDialog = ({ path, name, onClose }: Props) => {
  const { t } = useTranslation('office')
  const link = `${window.location.origin}${path}`
  return (
    <Modal opened onClose={onClose} title={t('people.ways.linkTitle', { name })}>
      <Stack gap="md">
        <p>{t('people.ways.linkText')}</p>
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            label={t('people.ways.link')}
            value={link}
            readOnly
            style={{ flex: 1 }}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton text={link} />
        </Group>
      </Stack>
    </Modal>
  )
}
