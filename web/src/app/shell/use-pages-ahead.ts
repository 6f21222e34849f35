import { useEffect } from 'react'
import type { Role } from '#domain/people/roles.ts'
import { allPages } from '../feature-pages.ts'
import { aheadOfTime } from '../newer-version.ts'

const whenQuietMs = 4_000

/** Dialogs and menus that the house opens: fetched early too, so that they open while the server is away or renewed. */
const parts = [
  () => import('../../ui/confirm-dialog.tsx'),
  () => import('../../ui/toast-place.tsx'),
  () => import('./person-menu.tsx'),
  () => import('./shortcut-dialog.tsx'),
  () => import('./refused-changes.tsx'),
  () => import('./narrow-drawer.tsx'),
]

/** Fetches the pages of these roles once it is quiet, so that they open at once, also while the server is away. */
export const usePagesAhead = (roles: readonly Role[]) => {
  useEffect(() => {
    const fetchAll = async () => {
      for (const { access, load } of allPages) {
        if (access === 'public' || (access !== 'signed-in' && !access.some((role) => roles.includes(role))))
          continue
        // Whatever fails now is fetched again, and said, when the page is opened.
        await load().catch(() => undefined)
      }
      for (const load of parts) await load().catch(() => undefined)
    }
    const later = setTimeout(() => void aheadOfTime(fetchAll), whenQuietMs)
    return () => clearTimeout(later)
  }, [roles])
}
