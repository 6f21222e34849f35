import { archivePages } from '../archive/pages.tsx'
import { callPages } from '../calls/pages.tsx'
import { consultationPages } from '../consultations/pages.tsx'
import { officePages } from '../office/pages.tsx'
import type { PageDefinition } from '../platform/pages.ts'
import { profilePages } from '../profile/pages.tsx'
import { recapPages } from '../recap/pages.tsx'
import { signInPages } from '../sign-in/pages.tsx'
import { ticketPages } from '../tickets/pages.tsx'
import { callRoomPages } from './call-room-pages.ts'
import { shellPages } from './pages.ts'

/** Every page there is: each feature adds one line. */
export const allPages: readonly PageDefinition[] = [
  ...callRoomPages,
  ...consultationPages,
  ...callPages,
  ...ticketPages,
  ...archivePages,
  ...recapPages,
  ...officePages,
  ...profilePages,
  ...signInPages,
  ...shellPages,
]
