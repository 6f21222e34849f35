import { formReaders } from '#domain/people/roles.ts'
import type { PageDefinition } from '../platform/pages.ts'

/** The recap of a month. */
export const recapPages: readonly PageDefinition[] = [
  {
    path: '/rekap',
    access: formReaders,
    section: 'recap',
    entry: true,
    load: () => import('./recap-page.tsx'),
  },
]
