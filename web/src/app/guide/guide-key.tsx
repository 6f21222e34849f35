import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../../ui/shortcuts.ts'
import { chapterOf } from './chapter-of.ts'
import { onShowGuide } from './show-guide.ts'

const GuideDrawer = lazy(() => import('./guide-drawer.tsx'))

/** F1 opens the guide at the page's chapter, also from within a field; closing goes back to the word being typed. */
export const GuideKey = () => {
  const { t } = useTranslation('app')
  const pathname = useLocation({ select: (location) => location.pathname })
  const [chapter, setChapter] = useState<string | null>(null)
  const before = useRef<Element | null>(null)
  const show = () => {
    before.current = document.activeElement
    setChapter(chapterOf(pathname))
  }
  const close = () => {
    setChapter(null)
    const place = before.current
    if (place instanceof HTMLElement) setTimeout(() => place.focus())
  }
  useShortcut({ keys: 'F1', label: t('guide.show'), run: show })
  useEffect(() => onShowGuide(show))
  if (chapter === null) return null
  return (
    <Suspense>
      <GuideDrawer chapter={chapter} onClose={close} />
    </Suspense>
  )
}
