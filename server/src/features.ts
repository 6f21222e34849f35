import type { House } from './platform/house.ts'

/** Every feature hangs its routes into the app here, one line each, in the order in which they may use one another. */
export async function featureRoutes(house: House): Promise<void> {
  house.app.log.debug('routes are up')
}
