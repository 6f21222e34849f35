import type { PageDefinition } from '../platform/pages.ts'

export const signInPages: readonly PageDefinition[] = [
  { path: '/masuk', access: 'public', load: () => import('./sign-in-page.tsx') },
  { path: '/undangan/$token', access: 'public', load: () => import('./invitation-page.tsx') },
  { path: '/masuk/penyedia', access: 'public', load: () => import('./provider-page.tsx') },
  { path: '/lupa-kata-sandi', access: 'public', load: () => import('./forgotten-page.tsx') },
  { path: '/kata-sandi-baru/$token', access: 'public', load: () => import('./new-password-page.tsx') },
]
