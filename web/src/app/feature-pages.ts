import { archivePages } from '../archive/pages.tsx'
import type { PageDefinition } from '../platform/pages.ts'
import { ticketPages } from '../tickets/pages.tsx'
import { shellPages } from './pages.ts'

/** Every page there is: each feature adds one line. */
export const allPages: readonly PageDefinition[] = [...ticketPages, ...archivePages, ...shellPages]
