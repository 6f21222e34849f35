import type { PageDefinition } from '../platform/pages.ts'

export const signInPages: readonly PageDefinition[] = [
  { path: '/masuk', access: 'public', load: () => import('./sign-in-page.tsx') },
  { path: '/undangan/$token', access: 'public', load: () => import('./invitation-page.tsx') },
  { path: '/kata-sandi', access: 'signed-in', load: () => import('./password-page.tsx') },
]
