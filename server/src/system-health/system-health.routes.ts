import * as api from '#domain/system-health/system-health.api.ts'
import type { House } from '#server/platform/house.ts'
import { route } from '#server/platform/http.ts'
import { readSystemHealth } from './read-system-health.ts'

/** How the installation fares, for its administrators. */
export function systemHealthRoutes(house: House): void {
  route(house, api.readSystemHealth, (work) => readSystemHealth(work, house.settings))
}
