import { Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LinkOnce } from './link-once.tsx'

type Props = { path: string; name: string; onClose: () => void }

/** The link is shown once; whoever has it chooses the password. */
export const PasswordLinkDialog = ({ path, name, onClose }: Props) => {
  const { t } = useTranslation('office')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.ways.linkTitle', { name })}
      closeButtonProps={{ 'aria-label': t('people.done') }}
    >
      <Stack gap="md">
        <p>{t('people.ways.linkText')}</p>
        <LinkOnce path={path} label={t('people.ways.link')} />
      </Stack>
    </Modal>
  )
}
