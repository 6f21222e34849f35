import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listenForShortcuts, useShortcut } from '../../ui/shortcuts.ts'

const ShortcutDialog = lazy(() => import('./shortcut-dialog.tsx'))

const asked = new EventTarget()
/** Opens the dialog from elsewhere (the person menu). */
export const showShortcuts = () => asked.dispatchEvent(new Event('show'))

/** Listens to the keyboard for the whole house; `?` shows what it can do on the page that is open. */
export const ShortcutKeys = () => {
  const { t } = useTranslation('app')
  const [open, setOpen] = useState(false)
  useEffect(() => listenForShortcuts(), [])
  useShortcut({ keys: '?', label: t('shortcuts.show'), run: () => setOpen(true) })
  useEffect(() => {
    const show = () => setOpen(true)
    asked.addEventListener('show', show)
    return () => asked.removeEventListener('show', show)
  }, [])
  if (!open) return null
  return (
    <Suspense>
      <ShortcutDialog onClose={() => setOpen(false)} />
    </Suspense>
  )
}
