import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTable, listTables } from '#domain/priorities/priorities.api.ts'
import type { PriorityTable } from '#domain/priorities/table.ts'
import { refusal, succeeded } from '#server/testing/call-desk.ts'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const params = () => ({ officeId: house.offices.JBR })
const lines = async () => succeeded(await house.as('sari').call(listTables, { params: params() })).items
const add = (who: Parameters<TestHouse['as']>[0], body: PriorityTable) =>
  house.as(who).call(addTable, { params: params(), body })

test('a changed Tabel Prioritas is a new version, valid from a day on, and the old one stays', async () => {
  const [{ table } = { table: null }] = await lines()
  if (!table) throw new Error('an office without a table')
  const next = { ...table, version: table.version + 1, validFrom: '2030-01-01' }
  expect(refusal(await add('sari', next))).toBe('not_allowed')
  expect(refusal(await add('wati', { ...next, validFrom: '2020-01-01' }))).toBe('table_day_past')
  for (const time of [1, 2]) {
    succeeded(await add('wati', next))
    expect([time, (await lines()).map(({ table: { version } }) => version)]).toEqual([time, [2, 1]])
  }
  expect(refusal(await add('wati', { ...next, validFrom: '2030-02-01' }))).toBe('table_outdated')
})
