import type { PageDefinition } from '../platform/pages.ts'
import { shellPages } from './pages.ts'

/** Every page there is: each feature adds one line. */
export const allPages: readonly PageDefinition[] = [...shellPages]
