import { formReaders } from '#domain/people/roles.ts'
import type { PageDefinition } from '../platform/pages.ts'

/** The list of tickets, one ticket, and the page on which a unit answers by a link. */
export const ticketPages: readonly PageDefinition[] = [
  {
    path: '/tiket',
    access: formReaders,
    section: 'tickets',
    entry: true,
    load: () => import('./ticket-list-page.tsx'),
    count: () => import('./open-count.tsx'),
  },
  { path: '/tiket/$id', access: formReaders, section: 'tickets', load: () => import('./ticket-page.tsx') },
  { path: '/jawab/$token', access: 'public', load: () => import('./reply/reply-page.tsx') },
]
