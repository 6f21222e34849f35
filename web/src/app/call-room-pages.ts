import { formReaders } from '#domain/people/roles.ts'
import type { PageDefinition } from '../platform/pages.ts'

/** Ruang Telepon joins two features, form and caller, so it stands here. */
export const callRoomPages: readonly PageDefinition[] = [
  {
    path: '/telepon',
    access: formReaders,
    section: 'calls',
    entry: true,
    load: () => import('./call-room-home-page.tsx'),
  },
  {
    path: '/telepon/formulir/$id',
    access: formReaders,
    section: 'calls',
    load: () => import('./call-room-page.tsx'),
  },
]
