import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listenForShortcuts, onShowShortcuts, useShortcut } from '../../ui/shortcuts.ts'

const ShortcutDialog = lazy(() => import('./shortcut-dialog.tsx'))

/**
 * Listens to the keyboard for the whole house; `?` shows what it can do on the page that is open, and Alt+/ does so also
 * from within a field, where `?` is a question mark.
 */
export const ShortcutKeys = () => {
  const { t } = useTranslation('app')
  const [open, setOpen] = useState(false)
  useEffect(() => listenForShortcuts(), [])
  const before = useRef<Element | null>(null)
  const show = () => {
    before.current = document.activeElement
    setOpen(true)
  }
  useShortcut({ keys: '?', label: t('shortcuts.show'), run: show })
  useShortcut({ keys: 'Alt+/', label: t('shortcuts.showInField'), run: show })
  useEffect(() => onShowShortcuts(show))
  // Back to the word that was being typed, once the dialog has let go of the focus.
  const close = () => {
    setOpen(false)
    const place = before.current
    if (place instanceof HTMLElement) setTimeout(() => place.focus())
  }
  if (!open) return null
  return (
    <Suspense>
      <ShortcutDialog onClose={close} />
    </Suspense>
  )
}
