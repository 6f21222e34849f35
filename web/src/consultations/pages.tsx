import { callTakers } from '#domain/people/roles.ts'
import type { PageDefinition } from '../platform/pages.ts'

/** The pages of the form alone; the call room itself joins form and caller, so it stands in app. */
export const consultationPages: readonly PageDefinition[] = [
  {
    path: '/telepon/susulan',
    access: callTakers,
    section: 'calls',
    load: () => import('./late/late-entry-page.tsx'),
  },
]
