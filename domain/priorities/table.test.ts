import { expect, test } from 'vitest'
import { defaultsOf, firstTable, priorityOf, priorityTable, tableOn } from './table.ts'

test.each([
  ['mendesak', 'besar', 'tinggi'],
  ['mendesak', 'sedang', 'tinggi'],
  ['mendesak', 'kecil', 'menengah'],
  ['tidak_mendesak', 'besar', 'menengah'],
  ['tidak_mendesak', 'sedang', 'menengah'],
  ['tidak_mendesak', 'kecil', 'rendah'],
] as const)('%s and %s is %s', (urgency, impact, priority) => {
  expect(priorityOf(firstTable, urgency, impact)).toBe(priority)
})

test('a ticket goes by the newest version that is valid on its day', () => {
  const second = { ...firstTable, version: 2, validFrom: '2027-01-01' }
  const third = { ...firstTable, version: 3, validFrom: '2026-12-01' }
  const on = (day: string) => tableOn([third, second, firstTable], day).version
  expect([on('2026-11-30'), on('2026-12-01'), on('2027-01-01')]).toEqual([1, 3, 3])
  expect(tableOn([], '2026-11-30')).toBe(firstTable)
})

test('a topic has its usual urgency and impact, however it is written', () => {
  expect(defaultsOf(firstTable, ' unggah PENAWARAN ')).toMatchObject({ urgency: 'mendesak', impact: 'besar' })
  expect(defaultsOf(firstTable, 'Cuaca')).toBeNull()
})

test('the table that comes with the product may be saved, one with a topic twice may not', () => {
  expect(priorityTable.safeParse(firstTable).success).toBe(true)
  const twice = [...firstTable.topics, { topic: 'LUPA KATA SANDI', urgency: 'mendesak', impact: 'besar' }]
  expect(priorityTable.safeParse({ ...firstTable, topics: twice }).success).toBe(false)
})
