import type { PageDefinition } from '../platform/pages.ts'

export const profilePages: readonly PageDefinition[] = [
  { path: '/profil', access: 'signed-in', load: () => import('./profile-page.tsx') },
]
