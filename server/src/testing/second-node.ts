import { buildApp } from '#server/app.ts'
import { sessionGate } from '#server/people/index.ts'
import { openPool, serving } from '#server/platform/database.ts'
import { openLive } from '#server/platform/live.ts'
import type { TestHouse } from './start-house.ts'

/** Another web node on the house's database, with the same clock and secret. */
export async function startSecondNode(house: TestHouse) {
  const db = openPool(house.database.app, { max: 4, name: 'test-web-2', limits: serving })
  const live = await openLive(db)
  const { clock, settings } = house
  const app = await buildApp({ db, clock, live, gate: sessionGate, settings, log: false })
  return {
    app,
    async close() {
      await app.close()
      await live.close()
      await db.end({ timeout: 1 })
    },
  }
}
