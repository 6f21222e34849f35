import { Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut, useShortcuts } from '../../ui/shortcuts.ts'
import classes from './shortcut-dialog.module.css'

const asked = new EventTarget()
/** Opens the dialog from elsewhere (the person menu). */
export const showShortcuts = () => asked.dispatchEvent(new Event('show'))

/** `?`: what the keyboard can do on the page beneath. */
export const ShortcutDialog = () => {
  const { t } = useTranslation('app')
  const [open, setOpen] = useState(false)
  const shortcuts = useShortcuts()
  useShortcut({ keys: '?', label: t('shortcuts.show'), run: () => setOpen(true) })
  useEffect(() => {
    const show = () => setOpen(true)
    asked.addEventListener('show', show)
    return () => asked.removeEventListener('show', show)
  }, [])
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
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
