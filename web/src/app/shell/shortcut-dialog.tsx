import { Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import classes from './shortcut-dialog.module.css'

const ShortcutDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('app')
  const shortcuts = useShortcuts()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
    >
      {shortcuts.length < 2 && <Text mb="md">{t('shortcuts.none')}</Text>}
      <dl className={classes.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className={classes.line}>
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
export default ShortcutDialog
