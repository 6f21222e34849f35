import { formReaders } from '#domain/people/roles.ts'
import type { PageDefinition } from '../platform/pages.ts'

export const callPages: readonly PageDefinition[] = [
  {
    path: '/telepon/panggilan',
    access: formReaders,
    section: 'calls',
    load: () => import('./call-log-page.tsx'),
  },
]
