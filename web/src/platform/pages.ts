import type { ComponentType } from 'react'
import type { Role } from '#domain/people/roles.ts'

/** The sections of the top bar, in its order; their words stand in messages under app:nav. */
export const sections = ['calls', 'tickets', 'archive', 'recap', 'sop', 'settings'] as const
export type Section = (typeof sections)[number]

/**
 * A page of a feature, as `web/src/<feature>/pages.tsx` exports it in a list and web/src/app joins it. `pages.tsx` itself
 * is in the first bundle, so it holds nothing but this.
 */
export type PageDefinition = {
  /** As in the address; `$id` is a parameter: `/tiket/$id`, read with usePageParam('id'). */
  path: `/${string}`
  /** `public`: no sign-in, no top bar. Roles: whoever has none of them in the current office is told so. */
  access: 'public' | 'signed-in' | readonly Role[]
  /** The component, fetched when the page is opened: `() => import('./ticket-list-page.tsx')`, its default export. */
  load: () => Promise<{ default: ComponentType }>
  /** The section of the top bar that is marked while the page is open. */
  section?: Section
  /** True for the one page that a section's entry in the top bar opens. */
  entry?: boolean
  /** A small count behind the entry; fetched after the first paint. */
  count?: () => Promise<{ default: ComponentType }>
}
