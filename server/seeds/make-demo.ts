import type { Pool } from '#server/platform/database.ts'
import { markAsDemo } from './demo-mark.queries.ts'
import { openDemoOffice } from './open-demo-office.ts'
import { chanceOf } from './random.ts'
import { daysOfCalls, workThrough } from './three-months.ts'

/**
 * Makes the demonstration office of an empty installation, up to `now`: its people and about three months of calls. `db`
 * is the application's pool, in which row-level security holds as for everybody. `tell` hears the share that is done.
 */
export async function makeDemo(
  db: Pool,
  now: Date,
  { days = daysOfCalls, tell = () => {} }: { days?: number; tell?: (share: number) => void } = {},
): Promise<{ officeId: string }> {
  const opened = new Date(now.getTime() - (days + 1) * 86_400_000)
  const house = await openDemoOffice(db, chanceOf(1).id(opened), opened)
  await workThrough(house, { until: now, days }, tell)
  await markAsDemo(db, 'ready')
  return { officeId: house.officeId }
}
