import { formReaders } from '#domain/people/roles.ts'
import type { PageDefinition } from '../platform/pages.ts'

export const archivePages: readonly PageDefinition[] = [
  {
    path: '/arsip',
    access: formReaders,
    section: 'archive',
    entry: true,
    load: () => import('./archive-list-page.tsx'),
  },
  {
    path: '/arsip/$id',
    access: formReaders,
    section: 'archive',
    load: () => import('./archived-form-page.tsx'),
  },
]
