import { listUnits } from '#server/offices/index.ts'
import { inStanding } from '#server/platform/work.ts'
import { inventCallers } from './callers.ts'
import { addDay } from './day-of-calls.ts'
import { demoDesk } from './demo-desk.ts'
import type { DemoHouse } from './open-demo-office.ts'
import { chanceOf } from './random.ts'
import { type Begun, type StoryClock, tellStories } from './stories.ts'
import { workingDays } from './working-days.ts'

/** Days before its first start on which the demonstration office took its first call. */
export const daysOfCalls = 90

/**
 * Lets the office work from `days` ago until `until`, through the use cases. The same every time but for what the server
 * itself makes by chance (ids, verification codes). `tell` hears the share that is done, 0 to 1.
 */
export async function workThrough(
  house: DemoHouse,
  { until, days }: { until: Date; days: number },
  tell: (share: number) => void = () => {},
): Promise<void> {
  const chance = chanceOf(20_261_123)
  const clock: StoryClock = { now: until }
  const units = await inStanding(house.db, { officeId: house.officeId }, (db) => listUnits(db))
  const told = {
    clock,
    chance,
    desk: demoDesk(house, clock, chance),
    units: new Map(units.map(({ code, id }) => [code, id])),
  }
  const callers = inventCallers(chance, 170)
  const dates = workingDays(until, days)
  const begun: Begun[] = []
  for (const [place, date] of dates.entries())
    begun.push(...addDay(told, callers, date, dates.length - place))
  const from = dates[0]?.getTime() ?? until.getTime()
  await tellStories(begun, clock, until, (at) =>
    tell((at.getTime() - from) / Math.max(1, until.getTime() - from)),
  )
}
