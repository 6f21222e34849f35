import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCalendar, saveCalendar } from '#domain/calendar/calendar.api.ts'
import type { WorkCalendar } from '#domain/calendar/calendar.ts'
import { refusal, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const params = () => ({ officeId: house.offices.JBR })
const read = async () => succeeded(await house.as('sari').call(readCalendar, { params: params() }))
const save = (who: Parameters<TestHouse['as']>[0], body: WorkCalendar) =>
  house.as(who).call(saveCalendar, { params: params(), body })

test('an office begins with the calendar of the product; a change is a new version, and an agent makes none', async () => {
  const { current, versions } = await read()
  expect(versions).toEqual([{ version: 1, createdAt: null, createdBy: null }])
  const next = { ...current, version: 2, closures: [] }
  expect(refusal(await save('sari', next))).toBe('not_allowed')
  for (const time of [1, 2]) {
    const saved = succeeded(await save('wati', next))
    expect([time, saved.current.closures.length, saved.versions.length]).toEqual([time, 0, 2])
  }
})

test('of two who change it at once, the second is told that it is outdated', async () => {
  const { current } = await read()
  const first = { ...current, version: 3, provisionalYears: [2031] }
  const second = { ...current, version: 3, provisionalYears: [2032] }
  const answers = await Promise.all([save('wati', first), save('admin', second)])
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused.map(refusal)).toEqual(['calendar_outdated'])
})
