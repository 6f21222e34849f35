import { useEffect } from 'react'
import type { Role } from '#domain/people/roles.ts'
import { allPages } from '../feature-pages.ts'

const whenQuietMs = 4_000

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
    }
    const later = setTimeout(() => void fetchAll(), whenQuietMs)
    return () => clearTimeout(later)
  }, [roles])
}
