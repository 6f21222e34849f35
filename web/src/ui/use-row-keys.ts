import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from './shortcuts.ts'

/** `j`/`k` walk through the openers (first link or button) of the rows; Enter is then the browser's own. */
export const useRowKeys = (body: RefObject<HTMLTableSectionElement | null>, when: boolean) => {
  const { t } = useTranslation('ui')
  const walk = (by: 1 | -1) => {
    const rows = [...(body.current?.rows ?? [])]
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const next =
      here === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + by))
    const opener = rows[next]?.querySelector<HTMLElement>('a, button')
    opener?.focus()
    opener?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut({ keys: 'j', label: t('table.next'), run: () => walk(1), when })
  useShortcut({ keys: 'k', label: t('table.previous'), run: () => walk(-1), when })
  useShortcut({
    keys: 'Enter',
    label: t('table.open'),
    // With the focus on a row's link Enter is native and never comes here; else it opens the first row.
    run: () => body.current?.querySelector<HTMLElement>('a, button')?.click(),
    when,
  })
}
