import type { PageDefinition } from '../platform/pages.ts'

/** The pages that belong to no feature. */
export const shellPages: readonly PageDefinition[] = [
  {
    path: '/sop',
    access: 'signed-in',
    section: 'sop',
    entry: true,
    load: () => import('./sop-page.tsx'),
  },
]
