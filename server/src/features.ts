import { archiveRoutes } from './archive/index.ts'
import { calendarRoutes } from './calendars/index.ts'
import { callerRoutes } from './callers/index.ts'
import { callRoutes } from './calls/index.ts'
import { consultationRoutes } from './consultations/index.ts'
import { deadlineRoutes } from './deadlines/index.ts'
import { inboxRoutes } from './inbox/index.ts'
import { liveRoutes } from './live/index.ts'
import { mailRoutes } from './mail/index.ts'
import { officeRoutes } from './offices/index.ts'
import { peopleRoutes } from './people/index.ts'
import type { House } from './platform/house.ts'
import { priorityRoutes } from './priorities/index.ts'
import { recapRoutes } from './recap/index.ts'
import { setUpRoutes } from './set-up/index.ts'
import { sopRoutes } from './sop/index.ts'
import { systemHealthRoutes } from './system-health/index.ts'
import { ticketRoutes } from './tickets/index.ts'

/** Every feature hangs its routes into the app here, one line each, in the order in which they may use one another. */
export async function featureRoutes(house: House): Promise<void> {
  officeRoutes(house)
  calendarRoutes(house)
  priorityRoutes(house)
  peopleRoutes(house)
  setUpRoutes(house)
  liveRoutes(house)
  mailRoutes(house)
  callerRoutes(house)
  consultationRoutes(house)
  sopRoutes(house)
  callRoutes(house)
  ticketRoutes(house)
  deadlineRoutes(house)
  inboxRoutes(house)
  archiveRoutes(house)
  recapRoutes(house)
  systemHealthRoutes(house)
  house.app.log.debug('routes are up')
}
